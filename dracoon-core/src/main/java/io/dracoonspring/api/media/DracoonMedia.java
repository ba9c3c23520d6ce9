// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.media;

import org.springframework.http.ResponseEntity;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;

/**
 * Returns thumbnails of images from the media server. The client sends no access token,
 * because the media token of a file suffices to get its thumbnails. Therefore keep media
 * tokens as secret as the content. Not every instance has a media server, see
 * {@code InfrastructureProperties.mediaServerConfigEnabled()}. Encrypted files have no
 * thumbnails. Errors are signalled as {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonMedia {

	/**
	 * Returns a thumbnail of the given size.
	 * @param mediaToken the media token of the file, see {@link Node#mediaToken()}
	 * @param size the size, such as {@code 300x200}, see {@link #size(int, int)}
	 * @return the bytes of the image, with the media type in the headers
	 */
	@GetExchange("/mediaserver/image/{mediaToken}/{size}")
	Mono<ResponseEntity<byte[]>> getImage(@PathVariable Secret mediaToken, @PathVariable String size);

	/**
	 * Returns the thumbnail of a file.
	 * @param node the file
	 * @param width the width in pixels
	 * @param height the height in pixels
	 * @return the bytes of the image, or empty if the node has no media token
	 * @throws IllegalArgumentException if the width or the height is not positive
	 */
	default Mono<byte[]> getThumbnail(Node node, int width, int height) {
		String size = size(width, height);
		Secret mediaToken = node.mediaToken();
		if (mediaToken == null) {
			return Mono.empty();
		}
		return getImage(mediaToken, size).flatMap((image) -> Mono.justOrEmpty(image.getBody()));
	}

	/**
	 * Formats a size for the media server.
	 * @param width the width in pixels
	 * @param height the height in pixels
	 * @return the size, such as {@code 300x200}
	 * @throws IllegalArgumentException if the width or the height is not positive
	 */
	static String size(int width, int height) {
		Assert.isTrue(width > 0 && height > 0, "'width' and 'height' must be positive");
		return width + "x" + height;
	}

}
