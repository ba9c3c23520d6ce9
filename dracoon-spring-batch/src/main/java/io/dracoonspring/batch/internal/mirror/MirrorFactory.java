// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.nio.file.Path;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.PathMatcher;
import org.springframework.util.ResourceUtils;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.resource.DracoonResource;

/** Creates the mirror for the locations in the parameters. */
final class MirrorFactory {

	private static final String DRACOON = "dracoon:";

	private final ResourcePatternResolver resources;

	private final PathMatcher patterns = new AntPathMatcher();

	MirrorFactory(ResourcePatternResolver resources) {
		this.resources = resources;
	}

	/**
	 * Creates a mirror.
	 * @throws IllegalArgumentException if the locations cannot be mirrored
	 */
	Mirror<?, ?> mirror(MirrorParameters parameters) {
		return new Mirror<>(direction(parameters), parameters.conflicts());
	}

	private Direction<?, ?> direction(MirrorParameters parameters) {
		try {
			if (!isRemote(parameters.source())) {
				if (!isRemote(parameters.target())) {
					throw new IllegalArgumentException(
							"One of source and target must be in DRACOON: 'dracoon:/Room', not '" + parameters.source()
									+ "' and '" + parameters.target() + "'");
				}
				return new UploadMirror(files(parameters.source()), target(parameters.target()));
			}
			DracoonResource source = remote(parameters.source());
			boolean download = !isRemote(parameters.target());
			RemoteFiles files = new RemoteFiles(source.dracoon(), folder(source, parameters.source()), download);
			return download ? new DownloadMirror(files, new LocalTarget(directory(parameters.target())))
					: new CopyMirror(files, target(parameters.target()));
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The mirror cannot begin: " + VisibleText.ofFailure(ex), ex);
		}
	}

	private static boolean isRemote(String location) {
		return location.startsWith(DRACOON);
	}

	private SourceFiles files(String location) throws IOException {
		return this.patterns.isPattern(withoutPrefix(location)) ? new ResourceFiles(this.resources, location)
				: new DirectoryFiles(directory(location));
	}

	private static String withoutPrefix(String location) {
		return location.substring(location.indexOf(':') + 1);
	}

	private Path directory(String location) throws IOException {
		// do not resolve a plain path with Spring, because Spring would look for it on
		// the class path
		return ResourceUtils.isUrl(location) ? this.resources.getResource(location).getFile().toPath()
				: Path.of(location);
	}

	private RemoteTarget target(String location) throws IOException {
		DracoonResource resource = remote(location);
		Node node = folder(resource, location);
		return new RemoteTarget(resource.dracoon(), node, path(resource, node));
	}

	private static String path(DracoonResource resource, Node node) throws IOException {
		String path = resource.dracoon().nodes().getPath(node.id()).block();
		if (path == null) {
			throw new IOException("The server does not report where " + resource.getDescription() + " is");
		}
		return path;
	}

	private DracoonResource remote(String location) {
		Resource resource = this.resources.getResource(location);
		if (resource instanceof DracoonResource remote) {
			return remote;
		}
		throw new IllegalArgumentException("'" + location
				+ "' cannot be found, because the locations of DRACOON are switched off: set 'dracoon.resource.enabled=true'");
	}

	private static Node folder(DracoonResource resource, String location) throws IOException {
		Node node = resource.node();
		if (node.type() == NodeType.FILE) {
			throw new IllegalArgumentException("'" + location + "' is a file: name the room or folder that it is in");
		}
		return node;
	}

}
