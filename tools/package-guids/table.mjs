/**
 * The table as text: a title, then `# root` for each root, `/folder/` for each folder of it, and for each asset of a folder
 * its GUID in base64url (22 letters) with its name. `parseWellKnownGuids` of the server reads it.
 */
export function formatTable(rows) {
  const lines = ['scenewright-package-guids 1'];
  let root = '';
  let folder = '';
  for (const row of [...rows].sort((a, b) => compare(a.root, b.root) || compare(keyOf(a), keyOf(b)))) {
    if (row.root !== root) {
      lines.push(`# ${row.root}`);
      root = row.root;
      folder = '';
    }
    const slash = row.path.lastIndexOf('/');
    if (row.path.slice(0, slash + 1) !== folder) {
      folder = row.path.slice(0, slash + 1);
      lines.push(`/${folder}`);
    }
    lines.push(`${Buffer.from(row.guid, 'hex').toString('base64url')}${row.path.slice(slash + 1)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Files of a folder stand together. */
function keyOf({ path, guid }) {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}\0${path.slice(slash + 1)}\0${guid}`;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
