// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * Changes how the customer's DRACOON looks, which needs the role Config Manager. The
 * vendor publishes no description of this service; what is here is what clients in use
 * send and receive. Errors are signalled as {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonBranding {

	/**
	 * Returns the branding.
	 * @return the branding
	 */
	@GetExchange("/branding/api/v1/branding")
	Mono<Branding> get();

	/**
	 * Replaces the branding; {@link UpdateBrandingRequest#from(Branding)} takes the
	 * present one over.
	 * @param request the branding as it is to be
	 * @return the branding as it is now
	 */
	@PutExchange("/branding/api/v1/branding")
	Mono<Branding> update(@RequestBody UpdateBrandingRequest request);

	/**
	 * Uploads an image. The branding does not show it before an
	 * {@linkplain #update(UpdateBrandingRequest) update} says so; see
	 * {@link #setImage(BrandingImageType, Resource)} for both at once.
	 * @param type what the image is for
	 * @param file the image, with a file name
	 * @return the image, with its id
	 */
	@PostExchange("/branding/api/v1/branding/files")
	Mono<BrandingUpload> upload(@RequestParam BrandingImageType type, @RequestPart("file") Resource file);

	/**
	 * Uploads an image and let the branding show it, everything else unchanged: three
	 * requests. Somebody else's change between the second and the third is lost.
	 * @param type what the image is for
	 * @param file the image, with a file name
	 * @return the branding as it is now
	 */
	default Mono<Branding> setImage(BrandingImageType type, Resource file) {
		return upload(type, file).flatMap((image) -> get()
			.flatMap((branding) -> update(UpdateBrandingRequest.from(branding).withImage(type, image.id()))));
	}

}
