// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Lets BlockHound overlook what libraries do for a moment and what is not ours to change:
 * Jackson's locks around its caches, Netty's around its buffers, those of the JDK around
 * the threads of a pool and around a file that is closed, and reading random numbers. On
 * a machine with much to do, somebody may be kept waiting while he holds one of them.
 */
public final class ForeignLocks implements BlockHoundIntegration {

	@Override
	public void applyTo(BlockHound.Builder builder) {
		builder
			.allowBlockingCallsInside("tools.jackson.databind.deser.DeserializerCache",
					"_createAndCacheValueDeserializer")
			.allowBlockingCallsInside("tools.jackson.databind.ser.SerializerCache", "addAndResolveNonTypedSerializer")
			.allowBlockingCallsInside("tools.jackson.databind.ser.SerializerCache", "getReadOnlyLookupMap")
			.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate")
			.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator$AdaptiveByteBuf", "deallocate")
			.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
			.allowBlockingCallsInside("java.util.concurrent.ThreadPoolExecutor", "addWorker")
			.allowBlockingCallsInside("sun.nio.ch.SimpleAsynchronousFileChannelImpl", "close")
			// reads a file, once, whoever is the first
			.allowBlockingCallsInside("org.springframework.http.codec.CodecConfigurerFactory", "<clinit>")
			.allowBlockingCallsInside("org.springframework.util.xml.StaxUtils", "createDefensiveInputFactory");
	}

}
