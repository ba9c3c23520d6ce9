// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The encryption algorithms of the instance, the most preferred first; schema
 * {@code AlgorithmVersionInfoList} of the API.
 *
 * @param fileKeyAlgorithms the algorithms for file keys
 * @param keyPairAlgorithms the algorithms for key pairs
 */
@ExtensibleRecord
public record AlgorithmVersionInfoList(List<AlgorithmVersionInfo> fileKeyAlgorithms,
		List<AlgorithmVersionInfo> keyPairAlgorithms) {

	public AlgorithmVersionInfoList {
		fileKeyAlgorithms = WireLists.copyOf(fileKeyAlgorithms);
		keyPairAlgorithms = WireLists.copyOf(keyPairAlgorithms);
	}

}
