// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.avatars;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The address of the picture of a user; schema {@code Avatar} of the API.
 *
 * @param avatarUuid the id of the picture; each new picture has a new id
 * @param avatarUri the URL of the picture
 * @param isCustomAvatar whether the user chose the picture
 */
@ExtensibleRecord
public record Avatar(String avatarUuid, String avatarUri, Boolean isCustomAvatar) {

}
