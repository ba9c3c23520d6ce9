// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.resources;

/**
 * The picture of a user, of which this is the address; schema {@code Avatar} of the API.
 *
 * @param avatarUuid the id of the picture, which changes with it
 * @param avatarUri where the picture can be fetched
 * @param isCustomAvatar whether the user chose it
 */
public record Avatar(String avatarUuid, String avatarUri, Boolean isCustomAvatar) {

}
