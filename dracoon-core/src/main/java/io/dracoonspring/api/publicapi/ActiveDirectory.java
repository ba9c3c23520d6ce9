// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicapi;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An Active Directory; schema {@code ActiveDirectory} of the API.
 *
 * @param id the id
 * @param alias the name of the Active Directory
 * @param isGlobalAvailable whether all customers can use it
 */
@ExtensibleRecord
public record ActiveDirectory(long id, String alias, Boolean isGlobalAvailable) {

}
