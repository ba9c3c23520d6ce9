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

import io.dracoonspring.api.NotForImplementation;

/**
 * Changes the appearance of the customer's DRACOON. Needs the role Config Manager. The
 * vendor publishes no description of this service. Therefore these methods send and
 * receive the same data as known clients of the service. Errors are signalled as
 * {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonBranding {

	/**
	 * Returns the branding.
	 * @return the branding
	 */
	@GetExchange("/branding/api/v1/branding")
	Mono<Branding> get();

	/**
	 * Replaces the branding; {@link UpdateBrandingRequest#from(Branding)} copies the
	 * present branding.
	 * @param request the new branding
	 * @return the branding as it is now
	 */
	@PutExchange("/branding/api/v1/branding")
	Mono<Branding> update(@RequestBody UpdateBrandingRequest request);

	/**
	 * Uploads an image. The branding shows it only after an
	 * {@linkplain #update(UpdateBrandingRequest) update};
	 * {@link #setImage(BrandingImageType, Resource)} uploads and updates.
	 * @param type the purpose of the image
	 * @param file the image, with a file name
	 * @return the image, with its id
	 */
	@PostExchange("/branding/api/v1/branding/files")
	Mono<BrandingUpload> upload(@RequestParam BrandingImageType type, @RequestPart("file") Resource file);

	/**
	 * Uploads an image and shows it in the branding. Everything else in the branding
	 * stays as it is. The client sends three requests: it uploads the image, reads the
	 * branding and updates the branding. A change that another client makes between the
	 * last two requests is lost.
	 * @param type the purpose of the image
	 * @param file the image, with a file name
	 * @return the branding as it is now
	 */
	default Mono<Branding> setImage(BrandingImageType type, Resource file) {
		return upload(type, file).flatMap((image) -> get()
			.flatMap((branding) -> update(UpdateBrandingRequest.from(branding).withImage(type, image.id()))));
	}

}
