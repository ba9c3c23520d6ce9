// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.avatars;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;

/**
 * Returns the addresses of the pictures of users. Errors are signalled as
 * {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonAvatars {

	/**
	 * Returns the address of the picture of a user; {@code AvatarPictures} downloads the
	 * picture itself. An unknown id is signalled as 404 (-70028).
	 * @param userId the id of the user
	 * @param uuid the id of the picture, as in {@code UserInfo#avatarUuid()}
	 * @return the address of the picture
	 */
	@GetExchange("/api/v4/resources/users/{userId}/avatar/{uuid}")
	Mono<Avatar> getAvatar(@PathVariable long userId, @PathVariable String uuid);

}
