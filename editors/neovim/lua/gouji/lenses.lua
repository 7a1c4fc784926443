-- What may stand above the lines of a report and within them, and the commands of ours that lead on from there.
local M = {}

-- Shows last year's report beside this year's, in a tab of their own.
local function compare_years(command)
  local report, previous = unpack(command.arguments)
  vim.cmd('tabedit ' .. vim.fn.fnameescape(vim.uri_to_fname(report)))
  vim.cmd('leftabove vertical diffsplit ' .. vim.fn.fnameescape(vim.uri_to_fname(previous)))
end

M.commands = {
  ['gouji.compareYears'] = compare_years,
  ['gouji.newReportAfter'] = function()
    require('gouji.commands').next_year()
  end,
  -- How a table stands is only told.
  [''] = function() end,
}

M.names = { 'gouji.compareYears', 'gouji.newReportAfter' }

-- Shows in a buffer what the user wants: lenses from Neovim 0.12 on, and from 0.10 on the numbers that are due behind those that are wrong.
function M.show(buffer)
  if vim.g.gouji_code_lens and vim.lsp.codelens.enable then
    vim.lsp.codelens.enable(true, { bufnr = buffer })
  end
  if vim.g.gouji_inlay_hints and vim.lsp.inlay_hint and vim.fn.has('nvim-0.10') == 1 then
    vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
  end
end

return M
