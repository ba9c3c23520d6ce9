// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.util.UriUtils;

import io.dracoonspring.batch.internal.state.FileVersion;
import io.dracoonspring.batch.internal.state.MirrorPair;
import io.dracoonspring.transfer.UploadSource;

/**
 * Lists the resources that match a pattern. The path of a file begins after the last
 * slash that precedes the first wildcard of the pattern.
 */
final class ResourceFiles implements SourceFiles {

	private final ResourcePatternResolver resolver;

	private final String pattern;

	private final String top;

	ResourceFiles(ResourcePatternResolver resolver, String pattern) throws IOException {
		this.resolver = resolver;
		this.pattern = pattern;
		if (pattern.startsWith(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX)) {
			throw new IllegalArgumentException(
					"'" + pattern + "' may match several resources with the same path: begin it with 'classpath:'");
		}
		int placeholder = pattern.chars().takeWhile((c) -> c != '*' && c != '?' && c != '{').toArray().length;
		this.top = resolver.getResource(pattern.substring(0, pattern.lastIndexOf('/', placeholder) + 1))
			.getURI()
			.toString();
	}

	@Override
	public MirrorPair.Place place() {
		return new MirrorPair.Place(this.pattern, null, null);
	}

	@Override
	public Iterator<Listed> list() {
		try {
			return Arrays.stream(this.resolver.getResources(this.pattern))
				.filter(Resource::isReadable)
				.map(this::file)
				.sorted(Comparator.comparing(Listed::path, FilePairs.ORDER))
				.iterator();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Listed file(Resource resource) {
		try {
			String path = UriUtils.decode(resource.getURI().toString().substring(this.top.length()),
					StandardCharsets.UTF_8);
			Found<UploadSource> found = found(resource);
			return new Listed(path, found.version().size(), found.modified(), found.version(), null);
		}
		catch (IOException ex) {
			return Listed.unreadable(resource.getDescription(), "It", ex);
		}
	}

	private static Found<UploadSource> found(Resource resource) throws IOException {
		if (resource.isFile()) {
			return Found.of(UploadSource.of(resource), LocalAttributes.read(resource.getFile().toPath().toRealPath()));
		}
		long size = resource.contentLength();
		long modified = resource.lastModified();
		FileVersion version = new FileVersion(size, null, (modified > 0) ? String.valueOf(modified) : null, null);
		return new Found<>(UploadSource.of(resource), version, version, Instant.ofEpochMilli(modified));
	}

	@Override
	public Found<UploadSource> find(String path) throws IOException {
		Resource resource = resource(path);
		if (!resource.isReadable()) {
			throw new FileNotFoundException("The resource " + resource.getDescription() + " cannot be read");
		}
		return found(resource);
	}

	@Override
	public boolean exists(String path) {
		return resource(path).exists();
	}

	private Resource resource(String path) {
		return this.resolver.getResource(this.top + UriUtils.encodePath(path, StandardCharsets.UTF_8));
	}

}
