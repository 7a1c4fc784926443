-- What is set where a report is written, and nowhere else: no global option and no mapping of the user's is touched.
local M = {}

-- What 'completeopt' is where Neovim leaves it as it is built: one word alone would be written without a menu.
local completeopt = 'menuone,noselect,popup'

-- From 0.11 on the option may differ from buffer to buffer; a user who has chosen one keeps it.
local function show_single_words(buffer)
  local is_chosen = vim.go.completeopt ~= vim.api.nvim_get_option_info2('completeopt', {}).default
  if vim.fn.has('nvim-0.11') == 1 and vim.g.gouji_completeopt ~= false and not is_chosen then
    vim.bo[buffer].completeopt = completeopt
  end
end

-- What Neovim itself maps the key to: the outline of any server, and in Markdown that of the headings alone.
local outlines = { ['vim.lsp.buf.document_symbol()'] = true, ['Show an Outline of the current buffer'] = true }

local function map_outline(buffer)
  local mapping = vim.fn.maparg('gO', 'n', false, true)
  if vim.g.gouji_outline_key ~= false and (vim.tbl_isempty(mapping) or outlines[mapping.desc]) then
    vim.keymap.set('n', 'gO', vim.lsp.buf.document_symbol, { buffer = buffer, desc = 'gouji: outline' })
  end
end

-- Sets a buffer up that the server is for: an empty one may become a report, and the first word of it is offered already.
function M.attach(buffer)
  if vim.api.nvim_buf_line_count(buffer) == 1 and vim.api.nvim_buf_get_lines(buffer, 0, 1, false)[1] == '' then
    show_single_words(buffer)
  end
end

-- Sets a buffer up that has turned out to be a report, once.
function M.settle(buffer)
  if not vim.b[buffer].gouji_is_settled then
    vim.b[buffer].gouji_is_settled = true
    show_single_words(buffer)
    vim.api.nvim_buf_call(buffer, function()
      map_outline(buffer)
    end)
  end
end

-- Shows the findings of ours in full in their lines, where the user wants it; those of other servers are as they were.
function M.show_findings()
  if not vim.g.gouji_virtual_text then
    return
  end
  local shown = {}
  vim.api.nvim_create_autocmd('DiagnosticChanged', {
    group = vim.api.nvim_create_augroup('gouji-findings', {}),
    callback = function()
      for namespace, found in pairs(vim.diagnostic.get_namespaces()) do
        if not shown[namespace] and found.name:find('lsp.gouji.', 1, true) then
          shown[namespace] = true
          vim.diagnostic.config({ virtual_text = true }, namespace)
        end
      end
    end,
  })
end

return M
