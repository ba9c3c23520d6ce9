// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.resource;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.Assert;

import io.dracoonspring.DracoonClients;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeSearchFilter;
import io.dracoonspring.api.nodes.NodeSearchQuery;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.template.DracoonTemplate;

/**
 * Finds the files whose paths match a pattern such as
 * {@code dracoon:/Projects/2026/**}{@code /*.pdf}. In a pattern, {@code ?} matches one
 * character, {@code *} any characters of one name, and {@code **} any number of names.
 * Names are written as in other locations. Files that the account may not see are not
 * found. The resolver reads all pages of the result before it returns. It passes
 * locations with other prefixes to the given {@link ResourceLoader}.
 * <p>
 * For the type {@link ResourcePatternResolver} itself, Spring injects the application
 * context. The context does not support such patterns, because it has no extension point
 * for them. Inject this class instead.
 */
public class DracoonResourcePatternResolver implements ResourcePatternResolver {

	private static final String WHOLE_PATH = "**";

	private final DracoonClients clients;

	private final ResourcePatternResolver others;

	/**
	 * Creates a resolver.
	 * @param clients the source of the clients that locations name
	 * @param others the loader for the locations that do not start with {@code dracoon:}
	 */
	public DracoonResourcePatternResolver(DracoonClients clients, ResourceLoader others) {
		Assert.notNull(clients, "'clients' must not be null");
		this.clients = clients;
		this.others = ResourcePatternUtils.getResourcePatternResolver(others);
	}

	/**
	 * Finds the files whose paths match.
	 * @param locationPattern the pattern; or a location without placeholders, whose
	 * resource is returned even if it does not exist
	 * @return the resources, an empty array if the searched room or folder does not exist
	 * @throws IOException if the request fails; the cause of this exception is the
	 * exception of this library
	 */
	@Override
	public Resource[] getResources(String locationPattern) throws IOException {
		if (!DracoonLocation.isOne(locationPattern)) {
			return this.others.getResources(locationPattern);
		}
		DracoonLocation pattern = DracoonLocation.parsePattern(locationPattern);
		if (!pattern.isPattern()) {
			return new Resource[] { new DracoonResource(this.clients, pattern) };
		}
		try {
			return search(pattern);
		}
		catch (DracoonApiException.NotFound ex) {
			return new Resource[0];
		}
		catch (DracoonException ex) {
			throw new IOException(ex.getMessage(), ex);
		}
	}

	private Resource[] search(DracoonLocation pattern) {
		DracoonTemplate template = new DracoonTemplate(this.clients.get(pattern.client()));
		DracoonLocation base = pattern.base();
		String wanted = literal(pattern.path());
		AntPathMatcher matcher = new AntPathMatcher();
		matcher.setCachePatterns(false);
		List<String> names = pattern.names();
		try (Stream<Node> found = template.search(base.path(), searchString(names),
				(query) -> files(query, names, base.names().size()))) {
			return found.map(Node::path)
				.filter((path) -> path != null && matcher.match(wanted, literal(path)))
				.map((path) -> new DracoonResource(this.clients, pattern.at(String.valueOf(path))))
				.toArray(Resource[]::new);
		}
	}

	// adapts the pattern, because the server compares only names, and supports no
	// placeholder except '*'
	private static String searchString(List<String> names) {
		return names.get(names.size() - 1).replace('?', '*').replace(WHOLE_PATH, "*");
	}

	private static NodeSearchQuery files(NodeSearchQuery query, List<String> names, int known) {
		int levels = names.contains(WHOLE_PATH) ? NodeSearchQuery.WHOLE_TREE : names.size() - known - 1;
		return query.withDepthLevel(levels).withFilter(NodeSearchFilter.TYPE.equalTo(NodeType.FILE));
	}

	// replaces braces, because AntPathMatcher would treat them as variables, but here
	// they are characters of names
	private static String literal(String path) {
		return path.replace('{', '\uE000').replace('}', '\uE001');
	}

	@Override
	public Resource getResource(String location) {
		return DracoonLocation.isOne(location) ? DracoonResource.of(this.clients, location)
				: this.others.getResource(location);
	}

	@Override
	public @Nullable ClassLoader getClassLoader() {
		return this.others.getClassLoader();
	}

}
