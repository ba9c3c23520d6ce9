// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;

/**
 * Returns the appearance of the customer's DRACOON without a sign-in. The vendor
 * publishes no description of this service. Errors are signalled as
 * {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonPublicBranding {

	/**
	 * Returns the branding.
	 * @return the branding
	 */
	@GetExchange("/branding/api/v1/public/branding")
	Mono<PublicBranding> get();

	/**
	 * Returns an image of the branding.
	 * @param type the purpose of the image
	 * @param size the size
	 * @return the bytes of the image, with the media type in the headers
	 */
	@GetExchange("/branding/api/v1/public/branding/files/{type}/{size}")
	Mono<ResponseEntity<byte[]>> getImage(@PathVariable BrandingImageType type, @PathVariable BrandingImageSize size);

}
