-- How what the server tells apart is shown where the user's colour scheme says nothing of it.
local M = {}

local links = {
  ['@lsp.type.heading'] = 'Title',
  ['@lsp.type.groupLabel'] = 'Type',
  ['@lsp.type.rowLabel'] = 'Identifier',
  ['@lsp.type.figure'] = 'Number',
  ['@lsp.type.total'] = 'Statement',
  ['@lsp.type.claim'] = 'Number',
  ['@lsp.mod.wrong'] = 'DiagnosticError',
  ['@lsp.mod.computed'] = vim.fn.has('nvim-0.10') == 1 and 'DiagnosticOk' or 'String',
  ['@lsp.mod.blank'] = 'Comment',
}

local function link()
  for name, group in pairs(links) do
    vim.api.nvim_set_hl(0, name, { link = group, default = true })
  end
end

-- Gives each a colour of the scheme's own, again with every scheme.
function M.define()
  link()
  vim.api.nvim_create_autocmd('ColorScheme', { group = vim.api.nvim_create_augroup('gouji-colours', {}), callback = link })
end

return M
