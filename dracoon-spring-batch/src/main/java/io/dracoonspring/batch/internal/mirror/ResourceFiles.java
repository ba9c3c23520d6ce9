// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.util.UriUtils;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.batch.internal.plan.PlannedFile;
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
	public Iterator<PlannedFile> list() {
		try {
			return Arrays.stream(this.resolver.getResources(this.pattern))
				.filter(Resource::isReadable)
				.map(this::file)
				.sorted(Comparator.comparing(PlannedFile::path))
				.iterator();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private PlannedFile file(Resource resource) {
		try {
			URI uri = resource.getURI();
			String path = UriUtils.decode(uri.toString().substring(this.top.length()), StandardCharsets.UTF_8);
			return Planned.file(path, resource.contentLength(), Instant.ofEpochMilli(resource.lastModified()));
		}
		catch (IOException ex) {
			return Planned.failed(resource.getDescription(), "It cannot be read: " + VisibleText.ofFailure(ex));
		}
	}

	@Override
	public UploadSource source(String path) throws IOException {
		Resource resource = this.resolver.getResource(this.top + UriUtils.encodePath(path, StandardCharsets.UTF_8));
		if (!resource.isReadable()) {
			throw new FileNotFoundException("The resource " + resource.getDescription() + " cannot be read");
		}
		return UploadSource.of(resource);
	}

}
