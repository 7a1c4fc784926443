-- The language client: how the server is started, in this Neovim and in those before 0.11.
local completed = require('gouji.completed')
local language = require('gouji.language')
local lenses = require('gouji.lenses')
local program = require('gouji.program')
local report = require('gouji.report')
local M = {}

M.filetypes = { 'markdown', 'text' }
M.root_markers = { '.gouji.json', '.git' }

-- Whether vim.lsp.enable() starts the server; vim.g.gouji_native = false has it started as before 0.11.
M.is_native = vim.fn.has('nvim-0.11') == 1 and vim.g.gouji_native ~= false

local uv = vim.uv or vim.loop

-- The page with a heading for each rule, where the plugin stands in a checkout of the sources.
local function rule_reference()
  local here = uv.fs_realpath(debug.getinfo(1, 'S').source:sub(2))
  local page = here and here:gsub('editors/neovim/lua/gouji/client%.lua$', 'Sources/ReportAnalysis/Rules/README.md')
  return page and page ~= here and uv.fs_stat(page) and vim.uri_from_fname(page) or nil
end

-- What the server says of a document, kept as b:gouji_verdict for a status line.
local function keep_verdict(_, verdict)
  local buffer = verdict and vim.uri_to_bufnr(verdict.uri)
  if buffer and vim.api.nvim_buf_is_loaded(buffer) then
    vim.b[buffer].gouji_verdict = verdict
    if verdict.report then
      report.settle(buffer)
    end
    vim.cmd('redrawstatus')
  end
end

-- Keeps a table in line while it is typed, from 0.12 on; a pipe typed before a pipe goes over it. Only reports are touched.
local function format_on_type(client)
  if vim.lsp.on_type_formatting and vim.g.gouji_format_on_type ~= false then
    vim.lsp.on_type_formatting.enable(true, { client_id = client.id })
  end
end

function M.configuration()
  local settings = vim.g.gouji_settings
  local configuration = {
    name = 'gouji',
    cmd = program.server_command(),
    filetypes = M.filetypes,
    init_options = { gouji = settings or vim.empty_dict(), ruleReference = rule_reference(), verdict = true, commands = lenses.names },
    settings = settings and { gouji = settings } or nil,
    handlers = { ['gouji/verdict'] = keep_verdict },
    commands = lenses.commands,
    on_init = format_on_type,
    on_attach = function(client, buffer)
      lenses.show(buffer)
      report.attach(buffer)
      completed.attach(client, buffer)
    end,
    -- Neovim keeps the address of a finding's rule, but does not say so.
    before_init = function(params)
      params.capabilities.textDocument.publishDiagnostics.codeDescriptionSupport = true
    end,
    -- Neovim's filetype for plain text is not the protocol's name for it.
    get_language_id = function(_, filetype)
      return filetype == 'text' and 'plaintext' or filetype
    end,
  }
  if M.is_native then
    configuration.root_markers = M.root_markers
    -- Where the program is missing the plugin says so, in the user's language, and Neovim need not in its own.
    configuration.root_dir = function(_, start)
      if program.is_there() then
        start(nil)
      end
    end
  end
  return configuration
end

-- The folder of a buffer's nearest root marker, or nil.
local function root_of(buffer)
  local file = vim.api.nvim_buf_get_name(buffer)
  local folder = file ~= '' and vim.fs.dirname(file) or uv.cwd()
  for _, marker in ipairs(M.root_markers) do
    local found = vim.fs.find(marker, { path = folder, upward = true })[1]
    if found then
      return vim.fs.dirname(found)
    end
  end
end

local function is_served(buffer)
  local is_open = vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].buftype == ''
  return is_open and vim.tbl_contains(M.filetypes, vim.bo[buffer].filetype)
end

-- The open buffers that the server is for.
function M.documents()
  return vim.tbl_filter(is_served, vim.api.nvim_list_bufs())
end

-- Starts the server for a buffer, or says once why it cannot be.
local function attach(buffer)
  if not is_served(buffer) then
    return
  elseif not program.is_there() then
    program.tell_of_absence()
  elseif not M.is_native then
    local configuration = M.configuration()
    configuration.root_dir = root_of(buffer)
    vim.api.nvim_buf_call(buffer, function()
      vim.lsp.start(configuration)
    end)
  end
end

-- Starts the server for the buffers that are open and for those to come.
function M.start()
  report.show_findings()
  if M.is_native then
    vim.lsp.enable('gouji')
  end
  vim.api.nvim_create_autocmd('FileType', {
    group = vim.api.nvim_create_augroup('gouji', {}),
    pattern = M.filetypes,
    callback = function(event)
      attach(event.buf)
    end,
  })
  vim.tbl_map(attach, M.documents())
end

-- The clients of a buffer, or of all buffers.
function M.clients(buffer)
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  return vim.tbl_filter(function(client)
    return client.name == 'gouji'
  end, get({ bufnr = buffer }))
end

-- Asks the server to carry out one of its commands on the current buffer; the edit comes from the server.
function M.execute(command, arguments)
  local buffer = vim.api.nvim_get_current_buf()
  local client = M.clients(buffer)[1]
  if not client then
    if not program.is_there() then
      return program.tell_of_absence()
    end
    return language.notify(
      '这个文件没有连上 gouji：只用于 Markdown 和纯文本，详情见 :checkhealth gouji',
      'gouji is not attached to this file: it serves Markdown and plain text; see :checkhealth gouji'
    )
  end
  local provider = client.server_capabilities.executeCommandProvider
  if not provider or not vim.tbl_contains(provider.commands or {}, command) then
    return language.notify(
      '这一版 gouji 程序还不会做这件事，请换成较新的版本',
      'this version of the gouji program cannot do that yet; please install a newer one'
    )
  end
  local params = { command = command, arguments = arguments(client) }
  local function answered(fault)
    if fault then
      language.notify(fault.message, fault.message, vim.log.levels.ERROR)
    end
  end
  if vim.fn.has('nvim-0.11') == 1 then
    client:request('workspace/executeCommand', params, answered, buffer)
  else
    client.request('workspace/executeCommand', params, answered, buffer)
  end
end

local function stop(client)
  if vim.fn.has('nvim-0.11') == 1 then
    client:stop()
  else
    client.stop()
  end
end

-- Ends the server and starts it again, with the settings as they are now.
function M.restart()
  local clients = M.clients()
  vim.tbl_map(stop, clients)
  if M.is_native then
    -- What was worked out of lsp/gouji.lua is kept until the configuration is touched.
    vim.lsp.config('gouji', {})
  end
  local tries = 100
  local function start()
    tries = tries - 1
    if #M.clients() > 0 and tries > 0 then
      return vim.defer_fn(start, 50)
    end
    if M.is_native then
      vim.lsp.enable('gouji')
    end
    vim.tbl_map(attach, M.documents())
  end
  start()
end

return M
