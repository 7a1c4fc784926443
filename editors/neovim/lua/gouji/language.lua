-- The language of what the plugin says: Chinese, unless English was asked for.
local M = {}

-- The language that --language in the user's command names, or that of Neovim's own messages.
function M.is_english()
  local command = vim.g.gouji_cmd
  if type(command) == 'table' then
    for index, argument in ipairs(command) do
      local named = argument == '--language' and command[index + 1] or argument:match('^%-%-language=(.*)')
      if named then
        return named == 'en'
      end
    end
  end
  return vim.v.lang:find('^en') ~= nil
end

function M.text(chinese, english)
  return M.is_english() and english or chinese
end

function M.notify(chinese, english, level)
  vim.notify('gouji: ' .. M.text(chinese, english), level or vim.log.levels.WARN)
end

function M.notify_once(chinese, english)
  vim.notify_once('gouji: ' .. M.text(chinese, english), vim.log.levels.WARN)
end

return M
