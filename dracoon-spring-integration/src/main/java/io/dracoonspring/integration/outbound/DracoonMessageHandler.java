// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.outbound;

import org.springframework.integration.file.remote.handler.FileTransferringMessageHandler;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.integration.file.support.FileExistsMode;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

/**
 * Uploads the payload of a message: a {@code File}, bytes, a text, a stream or a
 * {@code Resource}. Content is encrypted where the room is.
 */
public class DracoonMessageHandler extends FileTransferringMessageHandler<Node> {

	/**
	 * Creates a handler that makes a new version of a file that exists.
	 * @param sessionFactory where the files go
	 */
	public DracoonMessageHandler(SessionFactory<Node> sessionFactory) {
		this(new DracoonRemoteFileTemplate(sessionFactory));
	}

	/**
	 * Creates a handler that makes a new version of a file that exists.
	 * @param template where the files go
	 */
	public DracoonMessageHandler(DracoonRemoteFileTemplate template) {
		super(template);
	}

	/**
	 * Creates a handler.
	 * @param template where the files go
	 * @param mode what to do if a file exists: {@code REPLACE}, {@code FAIL} or
	 * {@code IGNORE}
	 * @throws IllegalArgumentException if the mode is another one
	 */
	public DracoonMessageHandler(DracoonRemoteFileTemplate template, FileExistsMode mode) {
		super(template, supported(mode));
	}

	private static FileExistsMode supported(FileExistsMode mode) {
		if (mode != FileExistsMode.REPLACE && mode != FileExistsMode.FAIL && mode != FileExistsMode.IGNORE) {
			throw new IllegalArgumentException("FileExistsMode." + mode + " is not for DRACOON, which stores files "
					+ "as a whole: use REPLACE, which makes a new version, FAIL or IGNORE");
		}
		return mode;
	}

	@Override
	public String getComponentType() {
		return "dracoon:outbound-channel-adapter";
	}

}
