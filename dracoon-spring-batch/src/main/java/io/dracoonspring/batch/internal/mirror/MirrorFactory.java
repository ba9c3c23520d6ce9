// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.PathMatcher;
import org.springframework.util.ResourceUtils;
import org.springframework.util.StringUtils;

import io.dracoonspring.api.NodeNames;
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
		try {
			return target(resource, location, "");
		}
		catch (FileNotFoundException ex) {
			// the root, or a location with an id, names no folder that the job could
			// create
			if (resource.getFilename() == null) {
				throw ex;
			}
			return missing(location);
		}
	}

	private static RemoteTarget target(DracoonResource existing, String location, String missing) throws IOException {
		Node node = folder(existing, location);
		String path = path(existing, node);
		return new RemoteTarget(existing.dracoon(), node, missing.isEmpty() ? path : path + "/" + missing, missing);
	}

	private RemoteTarget missing(String location) throws IOException {
		Deque<String> names = new ArrayDeque<>();
		// trim the slash, because a relative path then begins at the folder above the
		// location
		DracoonResource above = remote(StringUtils.trimTrailingCharacter(location, '/'));
		do {
			names.addFirst(String.valueOf(above.getFilename()));
			NodeNames.check(names.getFirst());
			above = above.createRelative(".");
			if (above.getFilename() == null) {
				throw new IllegalArgumentException("The room '/" + names.getFirst() + "' of '" + location
						+ "' does not exist or cannot be seen. The job creates folders, but no rooms, because rooms have "
						+ "permissions of their own: create the room in DRACOON, and start the job again");
			}
		}
		while (!above.exists());
		return target(above, location, String.join("/", names));
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
