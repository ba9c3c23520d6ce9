// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Holds a test vector for RSA as DRACOON uses it. The plaintext is the bytes 0 to 31,
 * which OpenSSL has encrypted. The keys are only used for this test and are not secret.
 *
 * @param version the version of the key pair, which determines the length of the key and
 * the padding
 * @param prime1 a prime of the key, in Base64
 * @param prime2 the other prime, in Base64
 * @param encrypted the encrypted bytes, in Base64
 */
record RsaVector(KeyPairVersion version, String prime1, String prime2, String encrypted) {

	private static final RsaVector RSA_2048 = new RsaVector(KeyPairVersion.A, """
			4NVyxm5ua3F6hwGEuPdbUiWtCkgOP8nx9sKXdTwA8wYRIXGeJ5tnJ36Ghg1UcVLqKPaJH+xminhmQMlvVNnKSudQvUnxMvlf
			PmMoxZsH1w8eacX/UprqftNAYXSA8g4jzxFhkLNp4NAnAkUBD/xF+lu7E4Cptve9foy+P9b8rMk=
			""", """
			4LjTqM5U4FMtLqZpQtgqy4+ydAGsfiuO3YmTBp51EIQpDRb0BrLwyLG7Kz73F4Czzq4ljnjQcr9eApbZpNST7S7hjS1cnd/k
			3wZYw/Xj26PqFDYWHlfWDXirIN6mf2sttbSao07pVBihmDGM2VriUmxC+eZh19EeRDSSZ1SBhJ0=
			""", """
			onh0iOcT3thS5hNVDGSg+PJPX75+EY8MolIOE0r939eWvaFhNzDjuNcd5uyrcCDxFwACKKpdki90DLCfcgR/EF3afwRXCgqf
			e+STvvT05A8CG9pGIgv5nRXcZii6/8mCzimaQaTwyWUzflBke4QhzvzeWOX/cZfwnk/fPtek5VMvNqLJv6Kb6vTyioon+Dse
			baG9vT9MFr0pPOwDx2TneSfoK0+y5f+SS0NY5S9HKrBPHK1E2Aj3vCZcB+mu82iLKukqupA490xwHZTfrMkv5B0nFXYiHJL0
			IpJZcgz7+5ZAT059jy2Xh5L0P+nTH1MJwGw5SKwiI97YCmtYvFD7dQ==
			""");

	private static final RsaVector RSA_4096 = new RsaVector(KeyPairVersion.RSA_4096, """
			xsQcfKZUjGJiBVnf6sMRmwKIK+889oiu4OljbeqPuPuVy3Okh0sHo9F14fT38Wmn64kMtIb3+Xi1k1ZWUDzw1E6I6E465a+2
			vtUn55wZhHYV6alrKUkKORT3481fDPABfBiNvQZ3hQGaiVBoPnJk9SetJZ6nRtQnF6BmPMTWBT0MNjYdHMzi/Bm6kfgfdJh9
			ok9h6bUgxiM9VlB1OLVu53SWXLtO4WdE581skPEqkbZdF6J3yafIl5wwv7q2oVKzHgk+A1dWNsWBm5+2KGeLNnYP+80BrLja
			otksMecV7mgnukgKfD2zN3JOwkJGGZ6clMwMDgVC2kutp0815KXGtw==
			""", """
			xeptIi3gv75hFOffkkutSVbnjcCjAHKy4Uk3PtNh0se+oDN+hioOq+4lRu24nCo0jLVMynW0ph4Hfg6YVh05HSxYHRFD03vF
			C5ijG9TbB+m97HXPUNgdq0mDdnQ9wMBMutWRoLv9d62u31Gwj4Pqqeacz3UyrqIeW3HVbFGZysUapHa5gGBxHpwrO9rhPkrm
			7sxcy26zmckp3ehx9LcqpaDKLciOaMMYq2UUdmVHK7diw+Wi6gcC9f+R1v7rPAlh3XZrP+uj+TH+MkrTUnnDla8uHEucQgyu
			2ugGb/GZBQau4YnMxktJdnvPIl+LZNKixS/t2fm4FXjlJzxavVeJRw==
			""", """
			AQJdYVwGYZw3aJkbebpg3klVz+ZRA+AQ3Ggl8hS1ByMDEvPATMTHwuunb7/7ugGlNJUKwNZmh6dmnz5s/i4ZfP9EoYU2QmdS
			9sz9r5dy4NJdutZK+PTcKij53XEEs9xV+e/6tgu0RoG5LcY+2GL/FUmcCbudnmxYOxp+7dgSYXnWdojWMOBfxvRqyaWwpXRa
			S0Ruz7ffcnV6bc13LhCZduT+6TvRsvOrGW2nSlki0FZcVCpR3o4jzWjPfxE3gZaqLyvOn+pWjsiu7XpU3Pcb+UAy23+WUHTZ
			kRAXlo7CBws38kyZUt3w7OWsTi/04GIk/bJSHPEoSXkYE0U8DimYWnNzSsjA8m5ItAvxrchWSs+aRu3/0UkGYfC9EwFlgq3K
			zFmUECXUbcS6VhgOh574cQV6/d46YxI8qmzgQYwEzFxLlfIh9iOh6hoQimv+PjDXgXHNwfRgkEOzCv6I1EA+lGReWDYn2e97
			5dPDGPprnSJeJG9144gji3P9KmDkLFzd0hZ97Udji2BQYMQUMY7S1ieCmo99IceVd/n4wYHaGtAIRZecotzzkoshRJ8OoKBp
			lQ0w3Te2hj0wqqv1nSs7lCr1Ew7uo01KVl/72XubQsBjvvI4o+Rya6ITENBdbBJDjgScfH3kGIN85Vyun4zTDjDAI4GnOsT8
			aD9r2Nk6Wlw=
			""");

	/** Holds one vector for each version. */
	static final List<RsaVector> ALL = List.of(RSA_2048, RSA_4096);

	/**
	 * Checks that a cipher correctly decrypts the bytes that OpenSSL has encrypted, and
	 * the bytes that the cipher itself has encrypted.
	 * @param cipher the cipher
	 * @throws GeneralSecurityException if a result is wrong
	 */
	void check(RsaCipher cipher) throws GeneralSecurityException {
		byte[] plain = new byte[32];
		for (int i = 0; i < plain.length; i++) {
			plain[i] = (byte) i;
		}
		RSAPrivateCrtKey known = privateKey();
		RSAPublicKey publicKey = RsaKeys.publicKeyOf(known);
		RSAPrivateCrtKey privateKey = cipher.adopt(known);
		byte[] own = cipher.encrypt(this.version, publicKey, plain);
		if (!Arrays.equals(plain, cipher.decrypt(this.version, privateKey, bytes(this.encrypted)))
				|| !Arrays.equals(plain, cipher.decrypt(this.version, privateKey, own))) {
			throw new GeneralSecurityException(
					"The result of RSA is wrong for key pairs of version '" + this.version.value() + "'");
		}
	}

	RSAPrivateCrtKey privateKey() throws GeneralSecurityException {
		BigInteger p = new BigInteger(1, bytes(this.prime1));
		BigInteger q = new BigInteger(1, bytes(this.prime2));
		BigInteger p1 = p.subtract(BigInteger.ONE);
		BigInteger q1 = q.subtract(BigInteger.ONE);
		BigInteger d = RSAKeyGenParameterSpec.F4.modInverse(p1.multiply(q1));
		return RsaKeys.privateKey(new RSAPrivateCrtKeySpec(p.multiply(q), RSAKeyGenParameterSpec.F4, d, p, q, d.mod(p1),
				d.mod(q1), q.modInverse(p)));
	}

	private static byte[] bytes(String base64) {
		return Base64.getMimeDecoder().decode(base64);
	}

}
