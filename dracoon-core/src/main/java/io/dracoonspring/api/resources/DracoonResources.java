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

package io.dracoonspring.api.resources;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

/**
 * Resources that belong to users. Errors are signalled as {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonResources {

	/**
	 * Return where the picture of a user is; {@code AvatarPictures} fetches the picture
	 * itself. There may be none of that id (404, -70028).
	 * @param userId the id of the user
	 * @param uuid the id of the picture, as in {@code UserInfo#avatarUuid()}
	 * @return the address of the picture
	 */
	@GetExchange("/api/v4/resources/users/{userId}/avatar/{uuid}")
	Mono<Avatar> getAvatar(@PathVariable long userId, @PathVariable String uuid);

}
