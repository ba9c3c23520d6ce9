// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Assumptions;

/** Lists the security providers whose RSA is tested. */
enum TestProvider {

	JDK {

		@Override
		RsaProvider rsa() {
			return RsaProvider.named("jdk");
		}

	},

	BOUNCY_CASTLE {

		@Override
		RsaProvider rsa() {
			return RsaProvider.of(new BouncyCastleProvider());
		}

	},

	CORRETTO {

		@Override
		RsaProvider rsa() {
			Assumptions.assumeTrue(isForThisMachine(), "There is no ACCP for this machine on the class path");
			return RsaProvider.named("ACCP");
		}

	};

	abstract RsaProvider rsa();

	static List<RsaProvider> all() {
		return Arrays.stream(values())
			.filter((provider) -> provider != CORRETTO || isForThisMachine())
			.map(TestProvider::rsa)
			.toList();
	}

	static boolean isForThisMachine() {
		try {
			CorrettoProvider.load();
			return true;
		}
		catch (GeneralSecurityException ex) {
			// fail instead of skipping the test on the platform whose jar is on the class
			// path
			if ("Linux".equals(System.getProperty("os.name")) && "amd64".equals(System.getProperty("os.arch"))) {
				throw new AssertionError(ex);
			}
			return false;
		}
	}

}
