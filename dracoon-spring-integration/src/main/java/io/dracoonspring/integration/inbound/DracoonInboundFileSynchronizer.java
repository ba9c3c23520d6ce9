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

package io.dracoonspring.integration.inbound;

import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.integration.file.remote.synchronizer.AbstractInboundFileSynchronizer;
import org.springframework.integration.metadata.SimpleMetadataStore;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.integration.filters.DracoonPersistentAcceptOnceFileListFilter;
import io.dracoonspring.integration.session.DracoonFileInfo;

/**
 * Copies the files of a room or folder into a directory of this machine. A file gets its
 * name when it is complete and verified, as far as there is something to verify it with.
 * <p>
 * Unless another filter is set, each version is copied once as long as the synchronizer
 * lives.
 */
public class DracoonInboundFileSynchronizer extends AbstractInboundFileSynchronizer<Node> {

	/**
	 * Creates a synchronizer.
	 * @param sessionFactory where the files come from
	 */
	@SuppressWarnings("this-escape")
	public DracoonInboundFileSynchronizer(SessionFactory<Node> sessionFactory) {
		super(sessionFactory);
		doSetFilter(new DracoonPersistentAcceptOnceFileListFilter(new SimpleMetadataStore(), "dracoonSource"));
	}

	@Override
	protected boolean isFile(Node file) {
		return file.type() == NodeType.FILE;
	}

	@Override
	protected String getFilename(Node file) {
		return file.name();
	}

	@Override
	protected long getModified(Node file) {
		return DracoonFileInfo.modified(file);
	}

	@Override
	protected String protocol() {
		return "dracoon";
	}

}
