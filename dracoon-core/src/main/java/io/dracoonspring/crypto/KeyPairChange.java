// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * What has become of the replacement of a key pair.
 *
 * @param version the version of the key pair that is in use now
 * @param distribution how the file keys went over to it
 * @param isComplete whether nothing needs the previous key pair any more, so that it has
 * been deleted. If not, no harm is done: both key pairs exist, and the same call goes on
 * where it stopped. So it is if a key pair has been replaced by one of the same version
 * and there was no file key to hand over: the old one stays, to be on the safe side, and
 * its password may still be needed
 */
public record KeyPairChange(KeyPairVersion version, DistributionResult distribution, boolean isComplete) {

}
