-- Shows what resolint finds in Markdown files, and adds the command :ResolintFixAll.
-- 在 Markdown 文件中显示 resolint 发现的问题，并添加命令 :ResolintFixAll。
-- It works in Neovim 0.7 to 0.11. 适用于 Neovim 0.7 至 0.11。

local function at_least(version)
  return vim.fn.has('nvim-' .. version) == 1
end

local command = { 'resolint', 'server' }
local root_markers = { 'resolint.toml', 'pyproject.toml', '.git' }

-- Neovim 0.10 by itself starts a server for each draft that lies outside a project.
local function is_same(client, config)
  return client.name == config.name and client.config.root_dir == config.root_dir
end

-- Neovim 0.8 to 0.10.
local function start()
  local capabilities = vim.lsp.protocol.make_client_capabilities()
  if at_least('0.10') then
    -- Neovim 0.10 reports a wrong column on Chinese lines unless both sides count in bytes.
    capabilities.general.positionEncodings = { 'utf-8', 'utf-16' }
  end
  local folder = vim.fs.dirname(vim.api.nvim_buf_get_name(0))
  local marker = vim.fs.find(root_markers, { upward = true, path = folder })[1]
  vim.lsp.start({
    name = 'resolint',
    cmd = command,
    root_dir = vim.fs.dirname(marker),
    capabilities = capabilities,
  }, { reuse_client = is_same })
end

-- Neovim 0.7 does not look for a running server, so it is remembered here.
local running
local function start_and_attach(buffer)
  running = running
    or vim.lsp.start_client({
      name = 'resolint',
      cmd = command,
      on_exit = function()
        running = nil
      end,
    })
  if running then
    vim.lsp.buf_attach_client(buffer, running)
  end
end

if at_least('0.11') then
  vim.lsp.config('resolint', {
    cmd = command,
    filetypes = { 'markdown' },
    root_markers = root_markers,
  })
  vim.lsp.enable('resolint')
else
  vim.api.nvim_create_autocmd('FileType', {
    pattern = 'markdown',
    callback = function(event)
      -- Pop-up windows are Markdown too, but they are no drafts.
      if vim.bo[event.buf].buftype ~= '' then
        return
      elseif at_least('0.8') then
        start()
      else
        start_and_attach(event.buf)
      end
    end,
  })
end

vim.api.nvim_create_user_command('ResolintFixAll', function()
  local context = { only = { 'source.fixAll.resolint' } }
  vim.lsp.buf.code_action(at_least('0.8') and { context = context, apply = true } or context)
end, { desc = 'Apply every safe fix of resolint' })
