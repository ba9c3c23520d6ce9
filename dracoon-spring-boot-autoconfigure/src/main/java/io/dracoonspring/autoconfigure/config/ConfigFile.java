// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.autoconfigure.BootstrapClient;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.template.DracoonTemplate;

/**
 * Represents a configuration file or a folder. It reads the node once, so that all calls
 * of Spring Boot see the same state. A folder has no content.
 */
final class ConfigFile extends AbstractResource {

	private final ConfigLocation location;

	private final BootstrapClient client;

	private final SingletonSupplier<Optional<Content>> content;

	ConfigFile(ConfigLocation location, BootstrapClient client) {
		this.location = location;
		this.client = client;
		this.content = SingletonSupplier.of(this::read);
	}

	private Optional<Content> read() {
		DracoonOperations files = new DracoonTemplate(this.client.dracoon());
		try {
			return files.find(this.location.path())
				.map((node) -> new Content(node.id(), isFolder() ? new byte[0] : files.readBytes(node)));
		}
		catch (DracoonException ex) {
			throw new ConfigImportException(this.location.text(), this.client.propertyPrefix(), ex);
		}
	}

	ConfigLocation location() {
		return this.location;
	}

	boolean isFolder() {
		return this.location.path().endsWith("/");
	}

	/**
	 * Returns the id of the imported node.
	 * @return the id, empty if there was no such node
	 * @throws ConfigImportException if the file cannot be read
	 */
	Optional<Long> importedId() {
		return this.content.obtain().map(Content::nodeId);
	}

	/**
	 * Requests the id that the node has now. A file has another id after each change.
	 * @return the id, empty if there is no such node; or an error of the server, the
	 * connection or the sign-in
	 */
	Mono<Optional<Long>> presentId() {
		return this.client.dracoon()
			.nodes()
			.getByPath(this.location.path())
			.map(Node::id)
			.map(Optional::of)
			.onErrorReturn(DracoonApiException.NotFound.class, Optional.empty());
	}

	/**
	 * Tells whether the file exists and is visible. Reads its content, too.
	 * @throws ConfigImportException if the server, the connection or the sign-in fails,
	 * or if the content cannot be read, verified or decrypted
	 */
	@Override
	public boolean exists() {
		return this.content.obtain().isPresent();
	}

	@Override
	public InputStream getInputStream() throws FileNotFoundException {
		return this.content.obtain()
			.map((found) -> new ByteArrayInputStream(found.bytes()))
			.orElseThrow(() -> new FileNotFoundException(getDescription() + " does not exist or is not visible"));
	}

	@Override
	public @Nullable String getFilename() {
		return StringUtils.getFilename(this.location.path());
	}

	@Override
	public String getDescription() {
		return "DRACOON node [" + this.location + "]";
	}

	@SuppressWarnings("ArrayRecordComponent") // is never compared
	private record Content(long nodeId, byte[] bytes) {

	}

}
