// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.internal.TransferCrypto;
import io.dracoonspring.crypto.internal.distribution.FileKeyDistributor;

/**
 * Holds the services that open, encrypt and distribute file keys.
 *
 * @param crypto the service that holds the key pair of the account
 * @param distributor the service that gives other users the keys of uploaded files
 */
public record TransferKeys(TransferCrypto crypto, DracoonShareKeys shares, FileKeyDistributor distributor) {
}
