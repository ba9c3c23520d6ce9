// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Records all content that has left the clients of a test, by upload channel and
 * position, including that of interrupted requests. To save memory, it keeps only digests
 * of complete blocks, and the first bytes of each channel.
 */
final class SentContent {

	private static final int BLOCK = 64 * 1024;

	private static final int PREFIX = 32;

	private final int partSize;

	private final Map<String, String> blocks = new HashMap<>();

	private final Map<String, byte[]> beginnings = new HashMap<>();

	private final List<String> reused = new ArrayList<>();

	private int repeated;

	SentContent(int partSize) {
		this.partSize = partSize;
	}

	/**
	 * Adds the content of a request.
	 * @param uri the target of the request
	 * @param headers the headers of the request
	 * @param content the sent content, which may be incomplete
	 */
	synchronized void add(URI uri, HttpHeaders headers, byte[] content) {
		String channel = channel(uri);
		long offset = offset(uri, headers);
		if (offset == 0 && content.length >= PREFIX) {
			this.beginnings.put(channel, Arrays.copyOf(content, PREFIX));
		}
		for (int start = 0; start + BLOCK <= content.length; start += BLOCK) {
			String position = "byte " + (offset + start) + " of " + channel;
			String digest = digest(content, start);
			@Nullable String before = this.blocks.putIfAbsent(position, digest);
			if (before != null) {
				this.repeated++;
				if (!digest.equals(before)) {
					this.reused.add(position);
				}
			}
		}
	}

	/**
	 * Returns how often a block was sent again.
	 */
	synchronized int repeated() {
		return this.repeated;
	}

	/**
	 * Checks that no part of a key stream has encrypted two plaintexts. The content of
	 * one position of a channel must always be the same, and each channel must have its
	 * own key stream.
	 * @param contents all versions of the plaintext that could have been encrypted
	 */
	synchronized void requireNoReuse(Iterable<byte[]> contents) {
		assertThat(this.reused).as("positions with two ciphertexts").isEmpty();
		Map<String, String> channels = new HashMap<>();
		this.beginnings.forEach((channel, encrypted) -> contents.forEach((plain) -> {
			byte[] stream = new byte[PREFIX];
			for (int i = 0; i < PREFIX; i++) {
				stream[i] = (byte) (encrypted[i] ^ plain[i]);
			}
			String other = channels.putIfAbsent(HexFormat.of().formatHex(stream), channel);
			assertThat(other).as("other channel with the same key stream").isIn(null, channel);
		}));
	}

	private static String channel(URI uri) {
		return uri.getPath() + UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst("uploadId");
	}

	private long offset(URI uri, HttpHeaders headers) {
		String range = headers.getFirst(HttpHeaders.CONTENT_RANGE);
		if (range != null) {
			return Long.parseLong(range.substring("bytes ".length(), range.indexOf('-')));
		}
		String part = UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst("partNumber");
		return (Long.parseLong(String.valueOf(part)) - 1) * this.partSize;
	}

	private static String digest(byte[] content, int start) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(content, start, BLOCK);
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
