// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.util.UriUtils;

import io.dracoonspring.batch.internal.mirror.TargetNames.TargetName;
import io.dracoonspring.batch.internal.state.FileVersion;
import io.dracoonspring.batch.internal.state.MirrorPair;
import io.dracoonspring.transfer.UploadSource;

/**
 * Lists the resources that match a pattern. The path of a file is relative to the last
 * folder before the first wildcard of the pattern.
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
	public MirrorPair.Location location() {
		return new MirrorPair.Location(this.pattern, null, null);
	}

	@Override
	public Iterator<Listed> list(TreeRules rules) {
		Map<String, Resource> files = new HashMap<>();
		try {
			for (Resource resource : this.resolver.getResources(this.pattern)) {
				if (resource.isReadable()) {
					files.put(path(resource), resource);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rules.names().ofPaths(files, ResourceFiles::file).iterator();
	}

	private String path(Resource resource) throws IOException {
		return UriUtils.decode(resource.getURI().toString().substring(this.top.length()), StandardCharsets.UTF_8);
	}

	private static Listed file(TargetName path, Resource resource) {
		Listed listed;
		try {
			Found<UploadSource> found = found(resource);
			listed = new Listed(path.target(), null, found.version().size(), found.modified(), found.version(), null);
		}
		catch (IOException ex) {
			listed = Listed.unreadable(path.target(), "It", ex);
		}
		return listed.named(path.source(), path);
	}

	private static Found<UploadSource> found(Resource resource) throws IOException {
		if (resource.isFile()) {
			return Found.of(UploadSource.of(resource), LocalAttributes.read(resource.getFile().toPath().toRealPath()));
		}
		long size = resource.contentLength();
		long modified = resource.lastModified();
		FileVersion version = new FileVersion(size, null, (modified > 0) ? String.valueOf(modified) : null, null);
		return new Found<>(UploadSource.of(resource), version, version,
				(modified > 0) ? Instant.ofEpochMilli(modified) : null);
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
