// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.storage;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.config.S3Tag;
import io.dracoonspring.api.internal.ListProperty;

/**
 * Manages the S3 storage of an instance and the tags of its objects. The caller must be
 * an administrator of the provider customer, which belongs to the operator of the
 * instance. Errors are signalled as {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonSystemStorage {

	/**
	 * Returns the S3 storage. Needs the role of a configuration manager, and the right to
	 * read the global configuration. Signals 404 (-90026) if there is no storage.
	 * @return the storage, without its keys
	 */
	@GetExchange("/api/v4/system/config/storage/s3")
	Mono<S3Config> get();

	/**
	 * Configures the S3 storage. Needs the role of a configuration manager, and the right
	 * to change the global configuration. There can be only one storage (400, -90025).
	 * @param request the storage
	 * @return the new storage, without its keys
	 */
	@PostExchange("/api/v4/system/config/storage/s3")
	Mono<S3Config> create(@RequestBody S3ConfigCreateRequest request);

	/**
	 * Changes the S3 storage. Needs the role of a configuration manager, and the right to
	 * change the global configuration. Signals 404 (-90026) if there is no storage.
	 * @param request the changes
	 * @return the storage as it is now, without its keys
	 */
	@PutExchange("/api/v4/system/config/storage/s3")
	Mono<S3Config> update(@RequestBody S3ConfigUpdateRequest request);

	/**
	 * Lists the tags that objects in the S3 storage can carry. Needs the role of a
	 * configuration manager, and the right to read the global configuration.
	 * @return the tags, if any
	 */
	@GetExchange("/api/v4/system/config/storage/s3/tags")
	@ListProperty(optional = true)
	Flux<S3Tag> listTags();

	/**
	 * Returns a tag. Needs the role of a configuration manager, and the right to read the
	 * global configuration. An unknown id is signalled as 404 (-90029).
	 * @param id the id of the tag
	 * @return the tag
	 */
	@GetExchange("/api/v4/system/config/storage/s3/tags/{id}")
	Mono<S3Tag> getTag(@PathVariable long id);

	/**
	 * Creates a tag. Needs the role of a configuration manager, and the right to change
	 * the global configuration. If the tag exists already, the call signals 409 (-90028).
	 * The server accepts at most 20 mandatory tags (400, -90031).
	 * @param request the tag
	 * @return the new tag
	 */
	@PostExchange("/api/v4/system/config/storage/s3/tags")
	Mono<S3Tag> createTag(@RequestBody S3TagCreateRequest request);

	/**
	 * Deletes a tag. Needs the role of a configuration manager, and the right to change
	 * the global configuration. An unknown id is signalled as 404 (-90029).
	 * @param id the id of the tag
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/system/config/storage/s3/tags/{id}")
	Mono<Void> deleteTag(@PathVariable long id);

}
