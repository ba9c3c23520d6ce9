// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.servlet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.Assert;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriUtils;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.resource.DracoonResource;
import io.dracoonspring.transfer.StreamLimits;
import io.dracoonspring.web.ServingOptions;

/**
 * Serves the files of resource handlers whose locations are in DRACOON, such as
 * {@code addResourceHandler("/files/**").addResourceLocations("dracoon:/Projects/")}.
 * <strong>Everyone who may send requests to such a handler can read all files of the
 * location, decrypted, that the account of the client can read.</strong> If users sign in
 * with DRACOON, the client reads as the current user.
 * <p>
 * Files are served in the same way as by {@link ServletFileServing}, with
 * {@link ServingOptions#withInline(boolean) inline} set. If the handler has cache
 * settings, these settings replace those of {@link ServingOptions}. The resolvers and
 * transformers of the handler do not see files of DRACOON. Locations are searched in
 * their order, and Spring serves the locations that are not in DRACOON.
 * <p>
 * The instance must be a bean of the application, because Spring MVC asks all beans of
 * the type {@link HandlerAdapter} which of them serves a handler.
 */
public final class ServletResourceServing implements HandlerAdapter, HandlerExceptionResolver, Ordered {

	private final StreamLimits limits;

	/**
	 * Creates an instance.
	 * @param limits the limits of memory and of idle time
	 */
	public ServletResourceServing(StreamLimits limits) {
		Assert.notNull(limits, "'limits' must not be null");
		this.limits = limits;
	}

	@Override
	public boolean supports(Object handler) {
		return handler instanceof ResourceHttpRequestHandler resources
				&& resources.getLocations().stream().anyMatch(DracoonResource.class::isInstance);
	}

	/**
	 * Serves the file that the path of the request names.
	 * @throws NoResourceFoundException if no location has such a file, or the account may
	 * not see it
	 * @throws DracoonException if the file cannot be read; nothing has been written then
	 */
	@Override
	public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws ServletException, IOException {
		ResourceHttpRequestHandler resources = (ResourceHttpRequestHandler) handler;
		String requested = requested(request);
		String path = path(requested, isEncoded(request));
		if (path != null && serve(path, resources, request, response)) {
			return null;
		}
		if (resources.getLocations().stream().allMatch(DracoonResource.class::isInstance)) {
			throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), request.getRequestURI(),
					requested);
		}
		resources.handleRequest(request, response);
		return null;
	}

	private boolean serve(String path, ResourceHttpRequestHandler resources, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		for (Resource location : resources.getLocations()) {
			if (location instanceof DracoonResource folder) {
				DracoonResource file = folder.createRelative(relative(folder, path));
				Node node = find(file);
				if (node != null) {
					new ServletFileServing(file.dracoon(), this.limits).serve(node, options(resources), request,
							response);
					return true;
				}
			}
			else if (location.createRelative(path).isReadable()) {
				return false;
			}
		}
		return false;
	}

	// Spring appends a slash to locations that are strings, but not to resources. Without
	// a slash, relative paths would lead into the parent
	private static String relative(DracoonResource folder, String path) {
		String name = folder.getFilename();
		return (name == null || folder.getURI().toString().endsWith("/")) ? path : name + "/" + path;
	}

	private static @Nullable Node find(DracoonResource file) throws IOException {
		try {
			Node node = file.node();
			return (node.type() == NodeType.FILE) ? node : null;
		}
		catch (FileNotFoundException ex) {
			return null;
		}
		catch (IOException ex) {
			// unwrap the failure, so that the application handles it like a failure of
			// ServletFileServing
			if (ex.getCause() instanceof DracoonException failure) {
				throw failure;
			}
			throw ex;
		}
	}

	private static ServingOptions options(ResourceHttpRequestHandler resources) {
		ServingOptions options = ServingOptions.defaults().withInline(true);
		CacheControl caches = resources.getCacheControl();
		if (caches != null) {
			return options.withCacheControl(caches);
		}
		int seconds = resources.getCacheSeconds();
		if (seconds == 0) {
			return options.withCacheControl(CacheControl.noStore());
		}
		return (seconds < 0) ? options
				: options.withCacheControl(CacheControl.maxAge(Duration.ofSeconds(seconds)).cachePrivate());
	}

	private static String requested(HttpServletRequest request) {
		String path = (String) request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE);
		Assert.state(path != null, "The handler mapping has not set the path within the mapping");
		return path;
	}

	// the path is decoded already if the application matches paths by AntPathMatcher
	private static boolean isEncoded(HttpServletRequest request) {
		return ServletRequestPathUtils.hasCachedPath(request)
				&& ServletRequestPathUtils.getCachedPath(request) instanceof PathContainer;
	}

	// returns the names of folders and file, separated by slashes, or null if no file can
	// have the requested path
	private static @Nullable String path(String requested, boolean encoded) {
		List<String> names = new ArrayList<>();
		for (String segment : requested.split("/")) {
			String name = encoded ? UriUtils.decode(segment, StandardCharsets.UTF_8) : segment;
			if (!isName(name)) {
				return null;
			}
			if (!name.isEmpty()) {
				names.add(name);
			}
		}
		return names.isEmpty() ? null : String.join("/", names);
	}

	// decides after decoding, so that no encoded separator or dot leads out of the
	// location
	private static boolean isName(String segment) {
		return !segment.equals(".") && !segment.equals("..") && segment.indexOf('/') < 0 && segment.indexOf('\\') < 0
				&& segment.chars().noneMatch(Character::isISOControl);
	}

	/**
	 * Passes failures of aborted content to the container, which closes the connection.
	 */
	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		return ServletFileServing.passAborted(ex);
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
