'use strict';
// A stand-in for vscode-languageclient 11. It starts the process as the real one does, takes the first byte of its output
// for the answer to initialize, and asks the error handler when the output ends.

const clients = [];

class LanguageClient {
  notifications = {};
  requests = [];
  errors = [];
  code2ProtocolConverter = { asUri: String, asPosition: ({ line, character }) => ({ line, character }) };
  protocol2CodeConverter = { asUri: (text) => require('./vscode').Uri.parse(text) };
  features = [];
  sent = [];
  diagnostics = { deleted: [], delete: (uri) => this.diagnostics.deleted.push(String(uri)) };
  isStopping = false;
  isDisposed = false;

  constructor(id, name, serverOptions, clientOptions) {
    // The real one listens to the level of the log at its start, and dies where there is none.
    if (clientOptions?.outputChannel?.logLevel === undefined) throw new TypeError('the output channel is no LogOutputChannel');
    Object.assign(this, { id, name, serverOptions, clientOptions });
    clients.push(this);
  }

  // Names that the real class has, and that nothing may be assigned to.
  get serverProcess() {
    return this.child;
  }

  get state() {
    return undefined;
  }

  onNotification(method, handler) {
    this.notifications[method] = handler;
    return { dispose() {} };
  }

  /** As the real one does, it hands a document on through the middleware, and offers what draws anew. */
  getFeature(method) {
    const middleware = this.clientOptions.middleware[method.split('/')[1]] ?? ((document, next) => next(document));
    const emitter = { fire: () => this.sent.push(`${method} refresh`) };
    const provider = {
      send: async (document) => middleware(document, async () => this.sent.push(`${method} ${document.uri}`)),
      onDidChangeCodeLensEmitter: emitter, onDidChangeInlayHints: emitter, onDidChangeSemanticTokensEmitter: emitter,
    };
    return { getProvider: () => provider };
  }

  registerFeature(feature) {
    this.features.push(feature);
  }

  async start() {
    this.child = await this.serverOptions();
    await new Promise((resolve, reject) => {
      this.child.stdout.once('data', resolve);
      this.child.stdout.once('close', async () => {
        if (!this.isStopping) this.closed = await this.clientOptions.errorHandler.closed();
        reject(new Error('Pending response rejected since connection got disposed'));
      });
    });
  }

  async sendRequest(method, params) {
    this.requests.push({ method, params });
    return this.answer?.(method, params) ?? null;
  }

  error(message, data, showNotification) {
    this.errors.push({ message, showNotification });
  }

  async dispose() {
    this.isStopping = true;
    for (const feature of this.features) feature.clear();
    this.isDisposed = true;
    if (!this.child) throw new Error("Client is not running and can't be stopped.");
    this.child.stdin.end();
    if (this.child.exitCode === null) await new Promise((resolve) => this.child.once('close', resolve));
  }
}

module.exports = {
  LanguageClient,
  clients,
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1, Shutdown: 2 },
  RevealOutputChannelOn: { Error: 3, Never: 4 },
};
