/** The status of the server, as its notifications tell it. */
export const keepStatus = `
  _G.statuses = {}
  vim.lsp.handlers['scenewright/status'] = function(_, status) table.insert(_G.statuses, status) end`;

/** Whether the index is ready. */
export const isReady =
  "for _, status in ipairs(_G.statuses) do if status.state == 'ready' then return true end end return false";

/** Makes a Neovim that has no inline completion and announces none. */
export const likeOlder = `
  vim.lsp.inline_completion = false
  local make = vim.lsp.protocol.make_client_capabilities
  vim.lsp.protocol.make_client_capabilities = function()
    local capabilities = make()
    capabilities.textDocument.inlineCompletion = nil
    return capabilities
  end`.replaceAll('\n', ' ');
