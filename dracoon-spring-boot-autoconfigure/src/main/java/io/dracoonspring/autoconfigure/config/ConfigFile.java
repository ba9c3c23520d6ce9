// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.autoconfigure.EarlyClient;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.template.DracoonTemplate;

/**
 * Represents a configuration file or a folder in its state at the first call, because
 * Spring Boot asks several times. A folder has no content.
 */
final class ConfigFile extends AbstractResource {

	private final ConfigLocation location;

	private final URI server;

	private final SingletonSupplier<Optional<Content>> content;

	ConfigFile(ConfigLocation location, EarlyClient client) {
		this.location = location;
		this.server = client.dracoon().baseUrl();
		this.content = SingletonSupplier.of(() -> read(location, client));
	}

	private static Optional<Content> read(ConfigLocation location, EarlyClient client) {
		DracoonOperations files = new DracoonTemplate(client.dracoon());
		try {
			return files.find(location.path())
				.map((node) -> new Content(node.id(), location.isFolder() ? new byte[0] : files.readBytes(node)));
		}
		catch (DracoonException ex) {
			throw new ConfigImportException(location.text(), client.propertyPrefix(), ex);
		}
	}

	/**
	 * Returns the state of the file.
	 * @return the state
	 * @throws ConfigImportException if the file cannot be read
	 */
	ImportedFile imported() {
		return new ImportedFile(this.location, this.server, this.content.obtain().map(Content::nodeId).orElse(null));
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

	private record Content(long nodeId, byte[] bytes) {

	}

}
