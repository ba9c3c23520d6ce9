// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The certificate and key with which the server proves its identity.
 *
 * @param chain the certificate, followed by the certificates of its authorities
 */
public record TlsIdentity(PrivateKey key, List<X509Certificate> chain) {

	public TlsIdentity {
		chain = List.copyOf(chain);
	}

	/**
	 * Checks that key and certificate belong together. Without this check, the error
	 * would appear only when a client fails to connect.
	 * @throws TlsException if key and certificate do not belong together
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
	 * Returns the certificate that clients have to trust. This is the last authority of
	 * the chain, or the certificate itself if it has no authorities.
	 */
	public X509Certificate authority() {
		return this.chain.get(this.chain.size() - 1);
	}

	@Override
	public String toString() {
		return "TlsIdentity[" + this.chain.get(0).getSubjectX500Principal() + "]";
	}

}
