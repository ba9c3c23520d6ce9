/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.crypto.key;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Assumptions;

/**
 * The security providers whose RSA is tested.
 */
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
			// what it is made for it has to support
			if ("Linux".equals(System.getProperty("os.name")) && "amd64".equals(System.getProperty("os.arch"))) {
				throw new AssertionError(ex);
			}
			return false;
		}
	}

}
