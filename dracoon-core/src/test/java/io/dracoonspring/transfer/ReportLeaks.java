// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a class if one of its tests, or an earlier test, has leaked a buffer of Netty.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(LeakExtension.class)
public @interface ReportLeaks {

}
