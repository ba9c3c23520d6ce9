/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
