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

import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;
import org.springframework.integration.file.remote.session.Session;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.integration.file.remote.synchronizer.AbstractInboundFileSynchronizer;
import org.springframework.integration.metadata.MetadataStore;
import org.springframework.integration.metadata.SimpleMetadataStore;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.integration.DracoonHeaders;
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

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<Map<String, Object>> HEADERS = new TypeReference<>() {
	};

	private MetadataStore nodes = new SimpleMetadataStore();

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
	public void setRemoteFileMetadataStore(MetadataStore remoteFileMetadataStore) {
		super.setRemoteFileMetadataStore(remoteFileMetadataStore);
		this.nodes = remoteFileMetadataStore;
	}

	@Override
	protected boolean copyFileToLocalDirectory(@Nullable String remoteDirectoryPath,
			@Nullable EvaluationContext localFileEvaluationContext, Node remoteFile, File localDirectory,
			Session<Node> session) throws IOException {
		// first: a copy may be sent as soon as it has its name
		this.nodes.put(key(remoteDirectoryPath, remoteFile.name()),
				JSON.writeValueAsString(DracoonHeaders.of(remoteFile)));
		return super.copyFileToLocalDirectory(remoteDirectoryPath, localFileEvaluationContext, remoteFile,
				localDirectory, session);
	}

	/**
	 * Return the headers of a file that was copied.
	 * @param remoteDirectory the path of the room or folder
	 * @param name the name of the file
	 * @return the headers of {@link DracoonHeaders}, empty if they are not known any more
	 */
	Map<String, Object> headers(@Nullable String remoteDirectory, String name) {
		String json = this.nodes.get(key(remoteDirectory, name));
		Map<String, Object> headers = new LinkedHashMap<>();
		if (json != null) {
			JSON.readValue(json, HEADERS)
				.forEach((header, value) -> headers.put(header,
						(value instanceof Number number) ? (Object) number.longValue() : value));
		}
		return headers;
	}

	private static String key(@Nullable String remoteDirectory, String name) {
		return ("dracoon:/" + ((remoteDirectory != null) ? remoteDirectory : "") + '/' + name).replaceAll("/{2,}", "/");
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
