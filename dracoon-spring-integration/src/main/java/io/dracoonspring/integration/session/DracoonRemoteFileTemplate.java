// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import org.jspecify.annotations.Nullable;
import org.springframework.expression.Expression;
import org.springframework.integration.file.remote.ClientCallback;
import org.springframework.integration.file.remote.RemoteFileTemplate;
import org.springframework.integration.file.remote.session.SessionFactory;

import io.dracoonspring.api.nodes.Node;

/**
 * Provides the remote-file operations of Spring Integration for DRACOON. Temporary names
 * are disabled, because a file appears only when it is complete. A temporary name would
 * require another call, show the file to other users under this name, and lose the older
 * versions of the file.
 * <p>
 * {@code REPLACE} creates a new version. {@code FAIL} and {@code IGNORE} never replace a
 * file, also if another client uploads at the same time. Appending is refused.
 * <p>
 * {@link #executeWithClient(ClientCallback)} passes
 * {@link io.dracoonspring.template.DracoonOperations} to the callback, which can use them
 * to share a file, for example.
 */
public class DracoonRemoteFileTemplate extends RemoteFileTemplate<Node> {

	/**
	 * Creates a template.
	 * @param sessionFactory the factory of the sessions
	 */
	@SuppressWarnings("this-escape")
	public DracoonRemoteFileTemplate(SessionFactory<Node> sessionFactory) {
		super(sessionFactory);
		super.setUseTemporaryFileName(false);
	}

	/**
	 * Refuses temporary names.
	 * @param useTemporaryFileName must be {@code false}
	 * @throws IllegalArgumentException if the argument is {@code true}
	 */
	@Override
	public void setUseTemporaryFileName(boolean useTemporaryFileName) {
		if (useTemporaryFileName) {
			throw new IllegalArgumentException(
					"Temporary names are not supported, because a DRACOON file appears only when it is complete, "
							+ "and renaming it would lose its versions");
		}
	}

	/**
	 * Refuses a directory for temporary names.
	 * @param temporaryRemoteDirectoryExpression is not used
	 * @throws IllegalArgumentException always
	 */
	@Override
	public void setTemporaryRemoteDirectoryExpression(Expression temporaryRemoteDirectoryExpression) {
		setUseTemporaryFileName(true);
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T, C> @Nullable T executeWithClient(ClientCallback<C, T> callback) {
		return execute((session) -> callback.doWithClient((C) session.getClientInstance()));
	}

	@Override
	protected boolean shouldMarkSessionAsDirty(Exception ex) {
		// never discard a session, because it has no state that could be dirty
		return false;
	}

}
