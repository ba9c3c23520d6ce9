/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.branding;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

/**
 * How the customer's DRACOON looks, for which nobody has to sign in. The vendor publishes
 * no description of this service. Errors are signalled as {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonPublicBranding {

	/**
	 * Return the branding.
	 * @return the branding
	 */
	@GetExchange("/branding/api/v1/public/branding")
	Mono<PublicBranding> get();

	/**
	 * Return an image of the branding.
	 * @param type what the image is for
	 * @param size the size
	 * @return the bytes of the image, with the media type in the headers
	 */
	@GetExchange("/branding/api/v1/public/branding/files/{type}/{size}")
	Mono<ResponseEntity<byte[]>> getImage(@PathVariable BrandingImageType type, @PathVariable BrandingImageSize size);

}
