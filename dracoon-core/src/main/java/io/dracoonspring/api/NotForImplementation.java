// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface that applications call and do not implement, except with mocks in
 * their tests. It may gain abstract methods in every version.
 * <p>
 * Applications can implement all other public interfaces, because new methods of these
 * interfaces always have a default implementation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NotForImplementation {

}
