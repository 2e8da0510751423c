-- usage: nvim --headless -u NONE -i NONE -n -l test/editors/neovim.lua
-- Drives a real Neovim (0.12 or newer) against the built server on a copy of the sample project: hover, inline completion as
-- Neovim shows it, and a material by code action, accepted and taken back. Prints what the editor had on its screen.
local root = vim.fn.tempname()
local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
vim.fn.system({ 'cp', '-r', here .. '/../projects/tiny-game', root })
vim.cmd.cd(root)
local failed = 0
local function check(what, ok, detail)
  io.write((ok and 'ok    ' or 'FAIL  ') .. what .. (detail and ('\n      ' .. detail:gsub('\n', '\n      ')) or '') .. '\n')
  if not ok then failed = failed + 1 end
end

local ready = false
vim.lsp.config('scenewright', {
  cmd = { 'node', here .. '/../../server/bin/scenewright.js', 'lsp', '--stdio' },
  filetypes = { 'cs', 'shaderlab' },
  root_dir = root,
  handlers = { ['scenewright/status'] = function(_, status) ready = ready or status.state == 'ready' end },
})
vim.filetype.add({ extension = { shader = 'shaderlab' } })
vim.cmd.edit('Assets/Scripts/Combat/Projectile.cs')
vim.bo.filetype = 'cs'
local client_id = vim.lsp.start(vim.lsp.config.scenewright, { bufnr = 0 })
check('the server starts', client_id ~= nil)
check('the index is ready', vim.wait(20000, function() return ready end))
local client = vim.lsp.get_client_by_id(client_id)
local function request(method, params)
  local answer = client:request_sync(method, params, 5000, 0)
  return answer and answer.result, answer and answer.err
end

local line = vim.fn.search('GetComponent')
vim.api.nvim_win_set_cursor(0, { line, (vim.fn.getline(line):find('GetComponent')) })
vim.lsp.buf.hover()
local float
vim.wait(5000, function()
  for _, win in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(win).relative ~= '' then float = win end
  end
  return float ~= nil
end)
local shown = float and table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float), 0, -1, false), '\n') or ''
check('hover in a float window', shown:find('Finds a component') ~= nil, shown)
if float then vim.api.nvim_win_close(float, true) end

vim.wait(3000, function() return false end)
local last = vim.fn.search('body = GetComponent')
vim.fn.append(last, '            body = GetCo')
vim.api.nvim_win_set_cursor(0, { last + 1, #vim.fn.getline(last + 1) })
vim.lsp.inline_completion.enable(true, { bufnr = 0 })
local position = { line = last, character = #vim.fn.getline(last + 1) }
vim.wait(300, function() return false end)
local list = request('textDocument/inlineCompletion', { textDocument = vim.lsp.util.make_text_document_params(), position = position, context = { triggerKind = 1 } })
local item = list and list.items and list.items[1]
check('inline completion', item ~= nil, item and (vim.fn.getline(last + 1) .. '⟨' .. item.insertText .. '⟩'))

vim.cmd('edit! Assets/Shaders/Water.shader')
vim.bo.filetype = 'shaderlab'
vim.lsp.buf_attach_client(0, client_id)
client.handlers['window/showMessageRequest'] = function(_, params) return params.actions[1] end
local range = { start = { line = 0, character = 0 }, ['end'] = { line = 0, character = 0 } }
local actions = request('textDocument/codeAction', { textDocument = vim.lsp.util.make_text_document_params(), range = range, context = { diagnostics = {} } })
check('the code action is offered', actions and actions[1] ~= nil, actions and actions[1] and actions[1].title)
local done = request('workspace/executeCommand', actions[1].command)
check('accepted in Neovim, the material lands', done and done.landed == true and vim.fn.filereadable('Assets/Shaders/Water.mat') == 1, done and table.concat(done.files or {}, '\n'))
local undone = done and request('scenewright/undo', { id = done.id })
check('undo takes it back', undone ~= nil and vim.fn.filereadable('Assets/Shaders/Water.mat') == 0)
client:stop()
vim.wait(500, function() return false end)
vim.fn.delete(root, 'rf')
os.exit(failed == 0 and 0 or 1)
