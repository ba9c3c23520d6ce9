// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What the server proves its identity with.
 *
 * @param chain the certificate, followed by those of its authorities
 */
public record TlsIdentity(PrivateKey key, List<X509Certificate> chain) {

	public TlsIdentity {
		chain = List.copyOf(chain);
	}

	/**
	 * Checks that key and certificate belong together, which nobody else does before a
	 * client fails to connect.
	 * @throws TlsException if they do not
	 */
	static TlsIdentity checked(PrivateKey key, List<X509Certificate> chain) {
		String algorithm = "RSA".equals(key.getAlgorithm()) ? "SHA256withRSA"
				: "EC".equals(key.getAlgorithm()) ? "SHA256withECDSA" : key.getAlgorithm();
		byte[] proof = { 1 };
		try {
			Signature signature = Signature.getInstance(algorithm);
			signature.initSign(key);
			signature.update(proof);
			byte[] signed = signature.sign();
			signature.initVerify(chain.get(0).getPublicKey());
			signature.update(proof);
			if (signature.verify(signed)) {
				return new TlsIdentity(key, chain);
			}
		}
		catch (GeneralSecurityException ex) {
			throw new TlsException("The private key does not belong to the certificate", ex);
		}
		throw new TlsException("The private key does not belong to the certificate");
	}

	/**
	 * Returns whom clients have to trust: the authority that comes last in the chain, or
	 * the certificate itself if it came without one.
	 */
	public X509Certificate authority() {
		return this.chain.get(this.chain.size() - 1);
	}

	@Override
	public String toString() {
		return "TlsIdentity[" + this.chain.get(0).getSubjectX500Principal() + "]";
	}

}
