// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.servlet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.util.Assert;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.StreamLimits;
import io.dracoonspring.web.ContentAbortedException;
import io.dracoonspring.web.ServingOptions;
import io.dracoonspring.web.internal.FileResponse;

/**
 * Serves files to the clients of a servlet application. Ranges and conditional requests
 * are supported. Headers prevent browsers from running uploaded scripts. The thread of
 * the request writes the content as it arrives, a few buffers at a time. Therefore the
 * signed-in user stays bound to the thread, and the timeout of asynchronous requests does
 * not apply.
 * <p>
 * If reading fails before the first byte is written, {@code serve} throws an exception,
 * which the application handles. If the memory of transfers is exhausted, {@code serve}
 * answers with status 503 instead. If reading fails later, the connection is closed
 * before the announced length, so that no client accepts damaged or incomplete content as
 * the file. For this purpose the instance must be a bean of the application, because
 * Spring MVC then asks this instance before other exception resolvers. Other resolvers
 * would write an error page into the response.
 */
public final class ServletFileServing implements HandlerExceptionResolver, Ordered {

	private static final int PREFETCH = 2;

	private final Dracoon dracoon;

	private final StreamLimits limits;

	/**
	 * Creates an instance with limits that suit most applications.
	 * @param dracoon the client that reads the files
	 */
	public ServletFileServing(Dracoon dracoon) {
		this(dracoon, StreamLimits.defaults());
	}

	/**
	 * Creates an instance.
	 * @param dracoon the client that reads the files
	 * @param limits the limits of memory and of idle time
	 */
	public ServletFileServing(Dracoon dracoon, StreamLimits limits) {
		Assert.notNull(dracoon, "'dracoon' must not be null");
		Assert.notNull(limits, "'limits' must not be null");
		this.dracoon = dracoon;
		this.limits = limits;
	}

	/**
	 * Serves a file as a download that the browser saves.
	 * @param nodeId the id of the file
	 * @param request the request
	 * @param response the response, which is written
	 * @throws io.dracoonspring.api.DracoonException if the file cannot be read; nothing
	 * has been written then
	 * @throws ContentAbortedException if the content ended early
	 * @throws IOException if the client has disconnected
	 */
	public void serve(long nodeId, HttpServletRequest request, HttpServletResponse response) throws IOException {
		serve(nodeId, ServingOptions.defaults(), request, response);
	}

	/**
	 * Serves a file.
	 * @param nodeId the id of the file
	 * @param options the options for serving the file
	 * @param request the request
	 * @param response the response, which is written
	 * @throws io.dracoonspring.api.DracoonException if the file cannot be read; nothing
	 * has been written then
	 * @throws ContentAbortedException if the content ended early
	 * @throws IOException if the client has disconnected
	 */
	public void serve(long nodeId, ServingOptions options, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Node file = this.dracoon.nodes().get(nodeId).block();
		Assert.state(file != null, "The server returned no node for this id");
		serve(file, options, request, response);
	}

	/**
	 * Serves a file as a download that the browser saves. The caller has just looked up
	 * the file.
	 * @param file the file as the server describes it
	 * @param request the request
	 * @param response the response, which is written
	 * @throws io.dracoonspring.api.DracoonException if the file cannot be read; nothing
	 * has been written then
	 * @throws ContentAbortedException if the content ended early
	 * @throws IOException if the client has disconnected
	 */
	public void serve(Node file, HttpServletRequest request, HttpServletResponse response) throws IOException {
		serve(file, ServingOptions.defaults(), request, response);
	}

	/**
	 * Serves a file that has just been looked up, for example by its path.
	 * @param file the file as the server describes it
	 * @param options the options for serving the file
	 * @param request the request
	 * @param response the response, which is written
	 * @throws io.dracoonspring.api.DracoonException if the file cannot be read; nothing
	 * has been written then
	 * @throws ContentAbortedException if the content ended early
	 * @throws IOException if the client has disconnected
	 */
	public void serve(Node file, ServingOptions options, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		FileResponse answer = FileResponse.of(file, HttpMethod.valueOf(request.getMethod()),
				new ServletServerHttpRequest(request).getHeaders(), options);
		try (Stream<DataBuffer> content = answer.read(this.dracoon.transfers(), this.limits)
			.publishOn(DracoonSchedulers.boundedElastic(), PREFETCH)
			.toStream(PREFETCH)) {
			Iterator<DataBuffer> pieces = content.iterator();
			boolean begun;
			try {
				// wait for the first buffer, because after an error the application can
				// still send an error response
				begun = pieces.hasNext();
			}
			catch (DracoonTransferException ex) {
				FileResponse instead = answer.forFailure(ex);
				if (instead == null) {
					throw ex;
				}
				apply(instead, response);
				return;
			}
			// disable ShallowEtagHeaderFilter for this response, because this filter
			// would keep the whole file in memory to compute a tag that the response
			// already has
			ShallowEtagHeaderFilter.disableContentCaching(request);
			apply(answer, response);
			if (begun) {
				write(pieces, response);
			}
		}
	}

	private static void apply(FileResponse answer, HttpServletResponse response) {
		response.setStatus(answer.status().value());
		HttpHeaders headers = answer.headers();
		headers.forEach((name, values) -> {
			if (!isKnownToContainers(name)) {
				response.setHeader(name, String.join(", ", values));
			}
		});
		MediaType type = headers.getContentType();
		if (type != null) {
			response.setContentType(type.toString());
		}
		if (headers.getContentLength() >= 0) {
			response.setContentLengthLong(headers.getContentLength());
		}
	}

	private static boolean isKnownToContainers(String header) {
		return header.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) || header.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH);
	}

	private static void write(Iterator<DataBuffer> pieces, HttpServletResponse response) throws IOException {
		OutputStream output = response.getOutputStream();
		do {
			DataBuffer piece = pieces.next();
			try {
				byte[] bytes = new byte[piece.readableByteCount()];
				piece.read(bytes);
				output.write(bytes);
			}
			finally {
				DataBufferUtils.release(piece);
			}
		}
		while (hasNext(pieces, output));
	}

	private static boolean hasNext(Iterator<DataBuffer> pieces, OutputStream output) throws IOException {
		try {
			return pieces.hasNext();
		}
		catch (RuntimeException ex) {
			// close the stream, because containers append their error page to a committed
			// response, and the client would accept the error page as the end of the file
			output.close();
			throw new ContentAbortedException(ex);
		}
	}

	/**
	 * Passes failures of aborted content to the container, which closes the connection.
	 */
	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		return passAborted(ex);
	}

	static @Nullable ModelAndView passAborted(Exception ex) {
		if (ex instanceof ContentAbortedException aborted) {
			throw aborted;
		}
		return null;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
