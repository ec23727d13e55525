import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('is there', () => {
    assert.ok(vscode.extensions.getExtension('dateline.dateline'));
  });
});
