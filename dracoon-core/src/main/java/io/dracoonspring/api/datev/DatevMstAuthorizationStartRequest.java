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

package io.dracoonspring.api.datev;

/**
 * Starts to link a room with DATEV MST; schema {@code DatevMstAuthorizationStartRequest}
 * of the API.
 *
 * @param roomId the id of the room
 * @param consultantId the consultant number at DATEV
 * @param clientId the client number at DATEV
 * @param baseId the base number at DATEV
 */
public record DatevMstAuthorizationStartRequest(Long roomId, Long consultantId, Long clientId, Long baseId) {

}
