// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.tls;

/** Files with a certificate and its key. */
interface CertificateFiles {

	/**
	 * Reads the files.
	 * @throws TlsException if the files cannot be read or do not fit together
	 */
	TlsIdentity read();

}
