// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * Reports the outcome of the replacement of a key pair.
 *
 * @param version the version of the key pair that is in use now
 * @param distribution the outcome of encrypting the file keys for this key pair
 * @param isComplete whether the previous key pair has been deleted, because no file key
 * needs it any more. If {@code false}, both key pairs exist, no file is lost, and a
 * repetition of the same call continues where this one stopped. If both key pairs have
 * the same version, the value is also {@code false} if the client has no evidence that
 * the new key pair opens all file keys. In this case, the old key pair stays for safety,
 * and its password may still be needed
 */
@ExtensibleRecord
public record KeyPairChange(KeyPairVersion version, DistributionResult distribution, boolean isComplete) {

}
