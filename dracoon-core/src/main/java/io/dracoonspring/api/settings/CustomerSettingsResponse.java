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

package io.dracoonspring.api.settings;

import org.jspecify.annotations.Nullable;

/**
 * The settings of the customer; schema {@code CustomerSettingsResponse} of the API.
 *
 * @param homeRoomsActive whether every user who signs in with an Active Directory or
 * OpenID Connect gets a personal room
 * @param homeRoomParentId the id of the room with all personal rooms
 * @param homeRoomParentName the name of the room with all personal rooms; missing while
 * there are none
 * @param homeRoomQuota how many bytes each personal room may hold, 0 for no limit;
 * missing while there are none
 */
public record CustomerSettingsResponse(Boolean homeRoomsActive, @Nullable Long homeRoomParentId,
		@Nullable String homeRoomParentName, @Nullable Long homeRoomQuota) {

}
