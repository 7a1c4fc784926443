// @ts-check
'use strict';
const vscode = require('vscode');

/**
 * The folder of what runs in a preview.
 * @param {import('vscode').Uri} extensionUri
 */
function previewFolder(extensionUri) {
  return vscode.Uri.joinPath(extensionUri, 'media', 'preview');
}

/**
 * The page in which a preview shows reports: only the extension's own script runs, nothing comes from the network, and a table may be
 * styled where it stands.
 * @param {Pick<import('vscode').Webview, 'cspSource' | 'asWebviewUri'>} webview
 * @param {import('vscode').Uri} extensionUri
 */
function previewPage(webview, extensionUri) {
  const file = (/** @type {string} */ name) => webview.asWebviewUri(vscode.Uri.joinPath(previewFolder(extensionUri), name));
  const own = webview.cspSource;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${own}; style-src ${own} 'unsafe-inline'; img-src data:">
<style id="report-style"></style>
<link rel="stylesheet" href="${file('preview.css')}">
<script type="module" src="${file('webview.js')}"></script>
</head>
<body class="preview"><main></main></body>
</html>
`;
}

module.exports = { previewFolder, previewPage };
