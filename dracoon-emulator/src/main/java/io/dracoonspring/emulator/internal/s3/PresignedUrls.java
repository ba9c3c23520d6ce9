// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.http.HttpMethod;

/**
 * Creates URLs with which a client can put one part or get one object, for a limited time
 * and without further authentication. The URLs are secrets.
 */
public final class PresignedUrls {

	private final Signer signer;

	private final Clock clock;

	private final Duration lifetime;

	PresignedUrls(Signer signer, Clock clock, Duration lifetime) {
		this.signer = signer;
		this.clock = clock;
		this.lifetime = lifetime;
	}

	/**
	 * Creates the URL to put a part of a multipart upload.
	 * @param server the base URL under which clients reach the server
	 * @param partNumber the number of the part, from 1
	 * @param size the exact size of the part in bytes
	 */
	public URI part(URI server, MultipartUpload upload, int partNumber, long size) {
		QueryString query = QueryString.empty()
			.with("partNumber", Integer.toString(partNumber))
			.with("uploadId", upload.id());
		return sign(HttpMethod.PUT, server, upload.key(), query, Map.of("content-length", Long.toString(size)));
	}

	/**
	 * Creates the URL to get an object, or a range of it.
	 * @param server the base URL under which clients reach the server
	 * @param contentType the media type of the response
	 * @param contentDisposition the content disposition of the response
	 */
	public URI object(URI server, String key, String contentType, String contentDisposition) {
		QueryString query = QueryString.empty()
			.with(S3Handler.RESPONSE_CONTENT_TYPE, contentType)
			.with(S3Handler.RESPONSE_CONTENT_DISPOSITION, contentDisposition);
		return sign(HttpMethod.GET, server, key, query, Map.of());
	}

	private URI sign(HttpMethod method, URI server, String key, QueryString parameters, Map<String, String> headers) {
		Instant now = this.clock.instant();
		String path = S3Storage.PATH + key;
		Map<String, String> signedHeaders = new TreeMap<>(headers);
		signedHeaders.put("host", server.getRawAuthority());
		QueryString query = parameters.with("X-Amz-Algorithm", Signer.ALGORITHM)
			.with("X-Amz-Credential", this.signer.credential(now))
			.with("X-Amz-Date", Signer.TIMESTAMP.format(now))
			.with("X-Amz-Expires", Long.toString(this.lifetime.toSeconds()))
			.with("X-Amz-SignedHeaders", String.join(";", signedHeaders.keySet()));
		String signature = this.signer.sign(now, method.name(), path, query, signedHeaders);
		return server.resolve(path + "?" + query.canonical() + "&X-Amz-Signature=" + signature);
	}

}
