-- What is chosen from the menu before Neovim 0.12, which takes a word of it for all: 0.11 what stands before its first blank, 0.10 the
-- whole on one line. The text that was meant takes its place.
local M = {}

-- What the server offered, where it is one of ours that was chosen.
local function chosen(client)
  local item = vim.v.completed_item
  local data = type(item.user_data) == 'table' and vim.tbl_get(item.user_data, 'nvim', 'lsp') or {}
  local is_ours = data.client_id == nil or data.client_id == client.id
  return is_ours and data.completion_item and data.completion_item.textEdit and item.word, data.completion_item
end

-- Puts a text in the place of the word before the cursor, and the cursor behind it.
local function replace(word, text)
  local line, column = unpack(vim.api.nvim_win_get_cursor(0))
  local lines = vim.split(text, '\n', { plain = true })
  vim.api.nvim_buf_set_text(0, line - 1, column - #word, line - 1, column, lines)
  local last = #lines == 1 and column - #word + #lines[1] or #lines[#lines]
  vim.api.nvim_win_set_cursor(0, { line + #lines - 1, last })
end

local function take(client)
  local word, item = chosen(client)
  if not word then
    return
  end
  local text = item.textEdit.newText
  if item.insertTextFormat ~= vim.lsp.protocol.InsertTextFormat.Snippet then
    if word ~= text or text:find('\n', 1, true) then
      replace(word, text)
    end
  elseif vim.fn.has('nvim-0.11') == 0 then
    replace(word, '')
    vim.snippet.expand(text)
  end
end

-- Sees to a buffer; 0.11 fills in the places to go on at by itself once its own completion is on, and 0.12 does everything.
function M.attach(client, buffer)
  if vim.fn.has('nvim-0.12') == 1 or vim.fn.has('nvim-0.10') == 0 then
    return
  end
  if vim.fn.has('nvim-0.11') == 1 then
    vim.lsp.completion.enable(true, client.id, buffer, { autotrigger = false })
  end
  vim.api.nvim_create_autocmd('CompleteDone', {
    group = vim.api.nvim_create_augroup('gouji-completed-' .. buffer, {}),
    buffer = buffer,
    callback = function()
      take(client)
    end,
  })
end

return M
