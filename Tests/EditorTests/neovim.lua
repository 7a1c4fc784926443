-- Lets a test sit at this Neovim: it reads one JSON object a line on stdin and answers each on stdout.
-- `keys` are typed as by hand; `lua` is a function's body, whose result, or error, is the answer.
local channel
local partial = ''

local function answer(request)
  if request.keys then
    return { value = vim.api.nvim_input(request.keys) }
  end
  local chunk, fault = load(request.lua, 'request')
  if not chunk then
    return { error = fault }
  end
  local ok, result = pcall(chunk)
  return ok and { value = result } or { error = tostring(result) }
end

local function receive(line)
  local ok, encoded = pcall(function()
    return vim.json.encode(answer(vim.json.decode(line)))
  end)
  vim.fn.chansend(channel, (ok and encoded or vim.json.encode({ error = encoded })) .. '\n')
end

-- Told apart from what a report holds from the start, so that a test can wait for the first word on it.
_G.times_told = 0
vim.api.nvim_create_autocmd('DiagnosticChanged', {
  callback = function()
    _G.times_told = _G.times_told + 1
  end,
})

channel = vim.fn.stdioopen({
  on_stdin = function(_, data)
    -- The test is gone, however it ended.
    if #data == 1 and data[1] == '' then
      vim.cmd('qall!')
    end
    data[1] = partial .. data[1]
    partial = table.remove(data)
    vim.tbl_map(receive, data)
  end,
})
